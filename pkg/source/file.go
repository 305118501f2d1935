package source

import (
	"bytes"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// Unit is what a column counts.
type Unit int

// The units of a column. Chars are Unicode code points.
const (
	Chars Unit = iota
	Bytes
	UTF16
)

// Units are the names of the units on the command line, in the order of their
// constants.
var Units = []string{"chars", "bytes", "utf16"}

func (u Unit) String() string { return Units[u] }

// Position is a place in a file. Offset counts bytes from 0; Line and Column
// count from 1, Column in code points; UTF16 is the column that editors use,
// counted in UTF-16 units from 0.
type Position struct {
	Offset int `json:"offset"`
	Line   int `json:"line"`
	Column int `json:"column"`
	UTF16  int `json:"utf16"`
}

// File is a named sequence of bytes with its lines. It is read-only after
// NewFile and may be used concurrently.
type File struct {
	Name string
	Data string

	once  sync.Once
	lines []int // offsets of the first byte of each line

	long  sync.Once
	marks []mark // at every markEvery bytes or a little more
}

// mark says how much stands before an offset.
type mark struct{ offset, chars, units int }

// markEvery is how much is counted through for one position, at most twice.
const markEvery = 1 << 10

// NewFile makes a file of data; name is what the user called it.
func NewFile(name, data string) *File { return &File{Name: name, Data: data} }

// starts finds the line starts once. A line ends at \n, \r\n or a bare \r.
func (f *File) starts() []int {
	f.once.Do(func() {
		f.lines = append(make([]int, 0, 1+strings.Count(f.Data, "\n")), 0)
		for i := 0; i < len(f.Data); i++ {
			switch {
			case f.Data[i] == '\n', f.Data[i] == '\r' && (i+1 == len(f.Data) || f.Data[i+1] != '\n'):
				f.lines = append(f.lines, i+1)
			}
		}
	})
	return f.lines
}

// Lines is the number of lines; an empty file has one.
func (f *File) Lines() int { return len(f.starts()) }

// LineAt is the number of the line, from 1, that holds the byte at offset.
func (f *File) LineAt(offset int) int {
	starts := f.starts()
	return sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
}

// Line is the span of line n (from 1) without its line ending; a line that
// does not exist is empty.
func (f *File) Line(n int) Span {
	starts := f.starts()
	if n < 1 || n > len(starts) {
		return Span{len(f.Data), len(f.Data)}
	}
	end := len(f.Data)
	if n < len(starts) {
		end = starts[n]
	}
	return Span{starts[n-1], starts[n-1] + len(strings.TrimRight(f.Data[starts[n-1]:end], "\r\n"))}
}

// Slice is the text of s, clamped to the file.
func (f *File) Slice(s Span) string {
	start := clamp(s.Start, 0, len(f.Data))
	return f.Data[start:clamp(s.End, start, len(f.Data))]
}

// Position converts a byte offset, clamped to the file, in every unit.
func (f *File) Position(offset int) Position {
	offset = clamp(offset, 0, len(f.Data))
	line := f.LineAt(offset)
	chars, units := f.between(f.starts()[line-1], offset)
	return Position{offset, line, chars + 1, units}
}

// between counts the characters and UTF-16 units from start to end. Of a long
// line not all is counted anew for each position: a letter may be one line.
func (f *File) between(start, end int) (chars, units int) {
	if end-start <= 2*markEvery {
		return utf8.RuneCountInString(f.Data[start:end]), utf16Len(f.Data[start:end])
	}
	a, b := f.before(start), f.before(end)
	return b.chars - a.chars, b.units - a.units
}

// before is the mark that would stand at offset.
func (f *File) before(offset int) mark {
	f.long.Do(func() {
		chars, units, next := 0, 0, 0
		for i, r := range f.Data {
			if i >= next {
				f.marks = append(f.marks, mark{i, chars, units})
				next = i + markEvery
			}
			chars++
			units += utf16Width(r)
		}
	})
	m := f.marks[sort.Search(len(f.marks), func(i int) bool { return f.marks[i].offset > offset })-1]
	rest := f.Data[m.offset:offset]
	return mark{offset, m.chars + utf8.RuneCountInString(rest), m.units + utf16Len(rest)}
}

// Column is the column of the byte at offset, from 1, in the unit asked for.
func (f *File) Column(offset int, u Unit) int {
	offset = clamp(offset, 0, len(f.Data))
	start := f.starts()[f.LineAt(offset)-1]
	chars, units := f.between(start, offset)
	switch u {
	case Bytes:
		return offset - start + 1
	case UTF16:
		return units + 1
	}
	return chars + 1
}

// Offset is the inverse of Column: the byte offset of the column-th unit
// (from 1) of line (from 1), clamped to the line. A column inside a character
// is that character's start.
func (f *File) Offset(line, column int, u Unit) int {
	span := f.Line(line)
	text := f.Data[span.Start:span.End]
	n := column - 1
	for i, r := range text {
		width := 1
		switch u {
		case Bytes:
			width = utf8.RuneLen(r)
			if r == utf8.RuneError {
				width = 1
			}
		case UTF16:
			width = utf16Width(r)
		}
		if n < width {
			return span.Start + i
		}
		n -= width
	}
	return span.End
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16Width(r)
	}
	return n
}

func utf16Width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// Binary reports whether data looks like something other than text: a NUL byte
// in its first 8,000 bytes, the test that git uses.
func Binary(data []byte) bool {
	return bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0
}
