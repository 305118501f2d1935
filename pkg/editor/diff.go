package editor

import (
	"fmt"
	"slices"
	"strings"
)

// around is how many lines of context a diff has.
const around = 3

// Diff is the change as a unified diff, or "" where nothing changes. A change is
// one run of lines, and so is its diff.
func (c Change) Diff() string {
	if c.Same() {
		return ""
	}
	before, after := slices.Collect(strings.Lines(string(c.Before))), slices.Collect(strings.Lines(string(c.After)))
	first := common(before, after)
	last := commonEnd(before[first:], after[first:])
	top, bottom := max(0, first-around), min(last, around)
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", name(c.Path, c.Before), name(c.Path, c.After))
	fmt.Fprintf(&b, "@@ -%s +%s @@\n", span(top, len(before)-last+bottom), span(top, len(after)-last+bottom))
	lines(&b, " ", before[top:first])
	lines(&b, "-", before[first:len(before)-last])
	lines(&b, "+", after[first:len(after)-last])
	lines(&b, " ", before[len(before)-last:len(before)-last+bottom])
	return b.String()
}

// name is a file's name in a diff.
func name(path string, data []byte) string {
	if data == nil {
		return "/dev/null"
	}
	return path
}

// span is a range of lines in a diff; an empty one names the line before it.
func span(start, end int) string {
	if start == end {
		return fmt.Sprintf("%d,0", start)
	}
	return fmt.Sprintf("%d,%d", start+1, end-start)
}

func lines(b *strings.Builder, sign string, all []string) {
	for _, line := range all {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// common is how many lines two texts have in common at the start.
func common(a, b []string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// commonEnd is how many they have in common at the end.
func commonEnd(a, b []string) int {
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
