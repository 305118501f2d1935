package source

import (
	"sort"
	"strings"
)

// Text is running text taken from a file, in pieces: Markdown leaves out
// emphasis marks, mail decodes "=C3=A9". Each piece remembers the bytes that it
// came from, so that a span of the text is a span of the file for ever after
// and is never searched for. A Text is read-only and may be shared.
type Text struct {
	s      string
	pieces []piece
}

// piece maps text[at:at+n] to from. Where the lengths are equal the bytes
// correspond one to one; elsewhere (an entity, an encoded byte) the piece is
// one unit.
type piece struct {
	at, n int
	from  Span
}

// String is the text itself.
func (t Text) String() string { return t.s }

// Len is the length of the text in bytes.
func (t Text) Len() int { return len(t.s) }

// Whole is the text that is the whole of s, lying at offset in its file.
func Whole(s string, offset int) Text {
	if s == "" {
		return Text{}
	}
	return Text{s, []piece{{0, len(s), Span{offset, offset + len(s)}}}}
}

// Span converts a span of the text into the span of the file it came from.
// Both ends are clamped to the text.
func (t Text) Span(s Span) Span {
	if len(t.pieces) == 0 {
		return Span{}
	}
	start := t.offset(clamp(s.Start, 0, len(t.s)), false)
	if s.Empty() {
		return Span{start, start}
	}
	return Span{start, max(start, t.offset(clamp(s.End, 0, len(t.s))-1, true))}
}

// Slice is what the text says where it came from the span of the file; what
// only touches an edge of the span is left out.
func (t Text) Slice(span Span) string {
	var b strings.Builder
	for _, p := range t.pieces {
		if !p.from.Overlaps(span) {
			continue
		}
		start, end := 0, p.n
		if p.n == p.from.Len() {
			start, end = max(0, span.Start-p.from.Start), min(p.n, span.End-p.from.Start)
		}
		b.WriteString(t.s[p.at+start : p.at+end])
	}
	return b.String()
}

// offset maps one text offset; with end it is the file offset just behind the
// byte at that offset.
func (t Text) offset(at int, end bool) int {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].at+t.pieces[i].n > at })
	if i == len(t.pieces) {
		return t.pieces[i-1].from.End
	}
	p := t.pieces[i]
	switch {
	case p.n == p.from.Len() && end:
		return p.from.Start + at - p.at + 1
	case p.n == p.from.Len():
		return p.from.Start + at - p.at
	case end:
		return p.from.End
	}
	return p.from.Start
}

func clamp(n, low, high int) int { return min(max(n, low), high) }

// Builder gathers the pieces of a Text in order. The zero Builder is ready.
type Builder struct {
	b      strings.Builder
	pieces []piece
}

// Add appends s, which came from the bytes at from. Neighbouring pieces that
// correspond byte for byte are merged.
func (b *Builder) Add(s string, from Span) {
	if s == "" {
		return
	}
	at := b.b.Len()
	b.b.WriteString(s)
	if k := len(b.pieces) - 1; k >= 0 && len(s) == from.Len() {
		last := &b.pieces[k]
		if last.n == last.from.Len() && last.from.End == from.Start {
			last.n += len(s)
			last.from.End = from.End
			return
		}
	}
	b.pieces = append(b.pieces, piece{at, len(s), from})
}

// Len is the length of the text so far, in bytes.
func (b *Builder) Len() int { return b.b.Len() }

// Text is what has been gathered.
func (b *Builder) Text() Text { return Text{b.b.String(), b.pieces} }
