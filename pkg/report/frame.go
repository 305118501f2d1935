package report

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

// frame writes the lines that a span lies on, with a mark under its words.
type frame struct {
	file  *source.File
	span  source.Span
	width int          // of a line of the report
	mark  screen.Paint // of the mark
	faint screen.Paint // of what is not the writer's
}

// Of a span of more lines than this, the middle is left out.
const frameLines = 4

func (f frame) write(b *bytes.Buffer) {
	first, last := f.file.LineAt(f.span.Start), f.file.LineAt(max(f.span.Start, f.span.End-1))
	gutter := len(strconv.Itoa(last))
	for n := first; n <= last; n++ {
		if last-first >= frameLines && n == first+frameLines-2 {
			fmt.Fprintf(b, "  %s\n", f.faint(strings.Repeat(" ", gutter)+" | …"))
			n = last
		}
		f.line(b, n, gutter)
	}
}

// line writes a line of the letter and the marks under it.
func (f frame) line(b *bytes.Buffer, n, gutter int) {
	text, start, end := f.cut(f.file.Line(n))
	list := cells(text)
	from, to := marked(list, start, end)
	room := max(f.width-gutter-len("   | "), 10)
	before, after := "", ""
	left, right := 0, len(list)
	if width(list) > room {
		left, right = window(list, from, to, room-2)
	}
	if left > 0 {
		before = "…"
	}
	if right < len(list) {
		after = "…"
	}
	fmt.Fprintf(b, "  %s %s%s%s\n", f.faint(fmt.Sprintf("%*d |", gutter, n)), f.faint(before), join(list[left:right]), f.faint(after))
	if to = min(to, right); from == to {
		return
	}
	blank := strings.Repeat(" ", len([]rune(before))+width(list[left:from]))
	marks := strings.Repeat("^", max(1, width(list[from:to])))
	fmt.Fprintf(b, "  %s %s%s\n", f.faint(strings.Repeat(" ", gutter)+" |"), blank, f.mark(marks))
}

// cut is the part of a line that may be shown, and where in it the words lie
// that are to be marked. Far more than fits is cut off at once, so that a
// letter in one endless line is not measured anew for each finding.
func (f frame) cut(line source.Span) (text string, start, end int) {
	marks := source.Span{Start: max(line.Start, f.span.Start), End: min(line.End, f.span.End)}
	for marks.Start < marks.End && (f.file.Data[marks.Start] == ' ' || f.file.Data[marks.Start] == '\t') {
		marks.Start++
	}
	far := 4 * f.width
	part := source.Span{Start: max(line.Start, marks.Start-far), End: min(line.End, marks.Start+2*far)}
	for part.Start > line.Start && !utf8.RuneStart(f.file.Data[part.Start]) {
		part.Start--
	}
	for part.End < line.End && !utf8.RuneStart(f.file.Data[part.End]) {
		part.End++
	}
	text = strings.TrimPrefix(f.file.Slice(part), "\uFEFF")
	shift := part.End - len(text)
	return text, marks.Start - shift, max(marks.End-shift, marks.Start-shift)
}
