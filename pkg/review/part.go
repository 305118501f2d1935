package review

import (
	"slices"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// Part is an element of the letter, with the words that show it.
type Part struct {
	anatomy.Element
	Role   Role
	Quotes []string // the sentences that are its evidence
	In     []int    // the numbers of those sentences
	Marred bool     // each of them works against the letter, too
}

// parts are the elements that this kind of letter wants, and those that it has
// besides.
func parts(r lint.Result) []Part {
	var list []Part
	words := words(r.Letter)
	for _, e := range r.Elements {
		wanted := e.Want == anatomy.Required || e.Want == anatomy.Recommended
		if !wanted && e.Verdict == anatomy.Missing {
			continue
		}
		p := Part{Element: e, Role: roleOfElement(e.ID, e.Title)}
		for _, s := range e.Evidence {
			p.Quotes = append(p.Quotes, words(s))
		}
		list = append(list, p)
	}
	return list
}

// place says which sentences the parts and the findings stand in.
func (v *Review) place() {
	sentences := v.Sentences()
	known := indexOf(sentences, Sentence.span)
	in := func(span source.Span) (list []int) {
		for _, i := range known.overlapping(span) {
			list = append(list, sentences[i].N)
		}
		return list
	}
	against := indexOf(v.Against, Finding.span)
	for i := range v.Parts {
		p := &v.Parts[i]
		for _, span := range p.Evidence {
			p.In = append(p.In, in(span)...)
		}
		p.In = slices.Compact(p.In)
		p.mar(against, indexOf(lettered(sentences, p.Role), Sentence.span))
	}
	for i := range v.Against {
		v.Against[i].In = in(v.Against[i].Span)
	}
}

// mar puts the words first that show a part best, those last that work against
// the letter, too, and sees whether there are any others. What shows it best
// stands in a sentence with its letter.
func (p *Part) mar(against, lettered index) {
	var best, clean, marred []string
	for i, span := range p.Evidence {
		switch {
		case against.overlaps(span):
			marred = append(marred, p.Quotes[i])
		case lettered.overlaps(span):
			best = append(best, p.Quotes[i])
		default:
			clean = append(clean, p.Quotes[i])
		}
	}
	p.Marred = p.Verdict == anatomy.Present && len(marred) == len(p.Quotes)
	p.Quotes = slices.Concat(best, clean, marred)
}

// lettered are the sentences that have the letter of a role.
func lettered(sentences []Sentence, r Role) []Sentence {
	var list []Sentence
	for _, s := range sentences {
		if first, _ := s.First(); first.ID == r.ID {
			list = append(list, s)
		}
	}
	return list
}

var wantOrder = []anatomy.Want{anatomy.Required, anatomy.Recommended, anatomy.Optional, anatomy.Discouraged}

// wanted are the parts, those first that the letter needs most: a sentence
// that does several things is lettered by the one that counts.
func (v *Review) wanted() []Part {
	list := slices.Clone(v.Parts)
	slices.SortStableFunc(list, func(a, b Part) int {
		return slices.Index(wantOrder, a.Want) - slices.Index(wantOrder, b.Want)
	})
	return list
}

// Fate says in words what became of a part.
func (p Part) Fate() string {
	switch {
	case p.Verdict == anatomy.Contradicted:
		return "taken back"
	case p.Verdict == anatomy.Missing && p.Want == anatomy.Required:
		return "not found, and needed"
	case p.Verdict == anatomy.Missing:
		return "not found; it would help"
	case p.Marred:
		return "there, and undercut"
	case p.Want == anatomy.Discouraged:
		return "there, and better left for another letter"
	}
	return "there"
}

// Sign is the fate in one character.
func (p Part) Sign() string {
	switch {
	case p.Verdict == anatomy.Contradicted:
		return "✗"
	case p.Verdict == anatomy.Missing:
		return "–"
	case p.Marred:
		return "~"
	}
	return "✓"
}
