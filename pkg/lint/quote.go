package lint

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// text is the writer's words at a span, decoded: mail may hold "=E2=80=99"
// where they wrote an apostrophe.
func (r *reading) text(span source.Span) string {
	blocks := r.letter.Blocks
	i, found := slices.BinarySearchFunc(blocks, span.Start, func(b letter.Block, at int) int { return cmp.Compare(b.Span.Start, at) })
	if !found {
		i--
	}
	if i >= 0 && blocks[i].Span.Covers(span) {
		return blocks[i].Passage.Text.Slice(span)
	}
	return r.letter.File.Slice(span)
}

// quote is the writer's words on one line, shortened in the middle, with
// nothing that a terminal would obey.
func quote(s string) string {
	s = strings.Join(strings.Fields(strings.Map(visible, s)), " ")
	runes := []rune(s)
	if len(runes) <= 60 {
		return s
	}
	return string(runes[:40]) + " … " + string(runes[len(runes)-16:])
}

func visible(c rune) rune {
	if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
		return ' '
	}
	return c
}
