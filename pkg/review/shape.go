package review

import (
	"slices"
	"strings"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/letter"
	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

// Paragraph is a block of the writer's own words.
type Paragraph struct {
	Block     int // its index in the letter
	Sentences []Sentence
}

// Sentence is one sentence, and what it does.
type Sentence struct {
	N     int // from 1, through the whole letter
	Span  source.Span
	Text  string
	Words int
	Roles []Role // the first letters it; none where nothing is known of it
}

// First is the role that a sentence is lettered by, if it has one.
func (s Sentence) First() (Role, bool) {
	if len(s.Roles) == 0 {
		return Role{}, false
	}
	return s.Roles[0], true
}

// shape tells what each sentence does.
func shape(v *Review) []Paragraph {
	var list []Paragraph
	n, roles := 0, newRoles(v)
	for i, b := range v.Result.Letter.Blocks {
		switch b.Role {
		case letter.Greeting, letter.SignOff, letter.Signature:
			continue
		}
		p := Paragraph{Block: i}
		for _, s := range b.Passage.Sentences {
			n++
			p.Sentences = append(p.Sentences, Sentence{
				N: n, Span: s.Span, Text: shown(b, s.Span), Words: s.End - s.Start, Roles: roles.of(s.Span),
			})
		}
		if len(p.Sentences) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// spread letters the sentences anew so that each part that is there can be
// seen, where a sentence that does several things can be spared for it.
func (v *Review) spread() {
	lettered := map[string]int{}
	for _, s := range v.Sentences() {
		if r, ok := s.First(); ok {
			lettered[r.ID]++
		}
	}
	for _, p := range v.wanted() {
		for i := range v.Paragraphs {
			for j := range v.Paragraphs[i].Sentences {
				s := &v.Paragraphs[i].Sentences[j]
				at := slices.Index(s.Roles, p.Role)
				if lettered[p.ID] > 0 || at < 1 || s.Roles[0].Harm || lettered[s.Roles[0].ID] < 2 {
					continue
				}
				lettered[s.Roles[0].ID]--
				lettered[p.ID]++
				s.Roles = slices.Concat([]Role{p.Role}, s.Roles[:at], s.Roles[at+1:])
			}
		}
	}
}

// roles know what each sentence of a letter does.
type roles struct {
	against  []Finding
	findings index
	parts    []Part
	evidence []index // of each part
}

func newRoles(v *Review) roles {
	r := roles{against: v.Against, findings: indexOf(v.Against, Finding.span)}
	for _, p := range v.wanted() {
		if p.Verdict == anatomy.Present {
			r.parts, r.evidence = append(r.parts, p), append(r.evidence, indexOf(p.Evidence, spanOf))
		}
	}
	return r
}

// of is what a sentence does: first what works against the letter, the worst at
// the front, then what belongs there.
func (r roles) of(s source.Span) []Role {
	var list []Role
	for _, i := range r.findings.overlapping(s) {
		list = append(list, r.against[i].Role)
	}
	for i, p := range r.parts {
		if r.evidence[i].overlaps(s) {
			list = append(list, p.Role)
		}
	}
	return once(list)
}

func once(roles []Role) []Role {
	var list []Role
	for _, r := range roles {
		if !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	return list
}

// shown is the writer's words at a span of a block, on one line.
func shown(b letter.Block, span source.Span) string {
	return line(b.Passage.Text.Slice(span))
}

// line is a text on one line, with nothing in it that a terminal would obey.
func line(s string) string { return screen.Visible(strings.Join(strings.Fields(s), " ")) }

// words gives the writer's words at a span of the letter, decoded, on one line.
func words(l *letter.Letter) func(source.Span) string {
	blocks := indexOf(l.Blocks, func(b letter.Block) source.Span { return b.Span })
	return func(span source.Span) string {
		for _, i := range blocks.overlapping(span) {
			if b := l.Blocks[i]; b.Span.Covers(span) && b.Passage.Text.Len() > 0 {
				return shown(b, span)
			}
		}
		return line(l.File.Slice(span))
	}
}
