package letter

import (
	"strings"
	"unicode/utf8"

	"apology.example/pkg/source"
)

// body is text, decoded, whose every byte knows where in the file it came
// from. Offsets into a body are its own; span converts them.
type body struct {
	text string
	base int     // where text starts in the file, where from is nil
	from []place // else where each byte of text came from
}

// place is a source.Span in half the memory: a body has one for every byte.
type place struct{ start, end int32 }

// span converts the bytes [i, j) of the body to the file.
func (b body) span(i, j int) source.Span {
	switch {
	case b.from == nil:
		return source.Span{Start: b.base + i, End: b.base + j}
	case len(b.from) == 0:
		return source.Span{Start: b.base, End: b.base}
	case i == j:
		at := b.offset(i)
		return source.Span{Start: at, End: at}
	}
	return source.Span{Start: int(b.from[i].start), End: int(b.from[j-1].end)}
}

func (b body) offset(i int) int {
	if i < len(b.from) {
		return int(b.from[i].start)
	}
	return int(b.from[len(b.from)-1].end)
}

// pieces appends the text [i, j) in as few pieces as its places allow.
func (b body) pieces(dst []piece, i, j int) []piece {
	if b.from == nil && i < j {
		return append(dst, piece{text: b.text[i:j], from: b.span(i, j)})
	}
	for i < j {
		end := b.run(i, j)
		dst = append(dst, piece{text: b.text[i:end], from: b.span(i, end)})
		i = end
	}
	return dst
}

// run finds the end of the piece that starts at i: bytes that stand as they
// are in the file, or else a single character.
func (b body) run(i, j int) int {
	end := i
	for end < j && b.from[end].end == b.from[end].start+1 && (end == i || b.from[end].start == b.from[end-1].end) {
		end++
	}
	if end > i {
		return end
	}
	_, size := utf8.DecodeRuneInString(b.text[i:j])
	return i + size
}

// write appends text that came from one place.
func (b *body) write(s *strings.Builder, text string, at source.Span) {
	s.WriteString(text)
	for range len(text) {
		b.from = append(b.from, place{int32(at.Start), int32(at.End)})
	}
}

// lineEnd finds where the line that starts at i ends, and where the next
// begins. Lines end at \n, \r\n or a bare \r.
func lineEnd(s string, i int) (end, next int) {
	n := strings.IndexAny(s[i:], "\r\n")
	if n < 0 {
		return len(s), len(s)
	}
	end = i + n
	if strings.HasPrefix(s[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}
