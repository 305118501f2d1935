package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"apology.example/pkg/screen"
)

// cell is a character as a terminal shows it, with all that combines with it.
type cell struct {
	text  string // what is printed
	width int    // in columns
	at    int    // of its first byte in the line
}

const tabStop = 4

// cells are those of a line; its tabs become blanks.
func cells(line string) []cell {
	list := make([]cell, 0, len(line))
	at, column := 0, 0
	for g := displaywidth.StringGraphemes(line); g.Next(); {
		c := cell{g.Value(), g.Width(), at}
		at += len(c.text)
		if c.text == "\t" {
			c.width = tabStop - column%tabStop
			c.text = strings.Repeat(" ", c.width)
		} else if shown := screen.Visible(c.text); shown != c.text {
			c.text, c.width = shown, displaywidth.String(shown)
		}
		column += c.width
		list = append(list, c)
	}
	return list
}

// width is that of cells side by side.
func width(list []cell) int {
	n := 0
	for _, c := range list {
		n += c.width
	}
	return n
}

// join is what cells print.
func join(list []cell) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(c.text)
	}
	return b.String()
}

// marked are the indexes of the cells that the bytes from start to end lie in.
func marked(list []cell, start, end int) (from, to int) {
	for i, c := range list {
		if c.at <= start {
			from = i
		}
		if c.at < end {
			to = i + 1
		}
	}
	return from, max(from, to)
}

// window are the indexes of those cells that have room: the marked ones from
// their first on, with as much around them as fits on both sides.
func window(list []cell, from, to, room int) (start, end int) {
	start, end = from, from
	grown := func(next int) bool {
		if next < 0 || next >= len(list) || list[next].width > room {
			return false
		}
		room -= list[next].width
		return true
	}
	for end < to && grown(end) {
		end++
	}
	if end < to {
		return start, end
	}
	for left, right := true, true; left || right; {
		if left = left && grown(start-1); left {
			start--
		}
		if right = right && grown(end); right {
			end++
		}
	}
	return start, end
}
