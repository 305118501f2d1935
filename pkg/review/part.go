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
	for _, e := range r.Elements {
		wanted := e.Want == anatomy.Required || e.Want == anatomy.Recommended
		if !wanted && e.Verdict == anatomy.Missing {
			continue
		}
		p := Part{Element: e, Role: roleOfElement(e.ID, e.Title)}
		for _, s := range e.Evidence {
			p.Quotes = append(p.Quotes, words(r.Letter, s))
		}
		list = append(list, p)
	}
	return list
}

// place says which sentences the parts and the findings stand in.
func (v *Review) place() {
	sentences := v.Sentences()
	in := func(span source.Span) (list []int) {
		for _, s := range sentences {
			if s.Span.Overlaps(span) {
				list = append(list, s.N)
			}
		}
		return list
	}
	for i := range v.Parts {
		for _, span := range v.Parts[i].Evidence {
			v.Parts[i].In = append(v.Parts[i].In, in(span)...)
		}
		v.Parts[i].In = slices.Compact(v.Parts[i].In)
		v.mar(&v.Parts[i])
	}
	for i := range v.Against {
		v.Against[i].In = in(v.Against[i].Span)
	}
}

// mar puts the words first that show a part best, those last that work against
// the letter, too, and sees whether there are any others.
func (v *Review) mar(p *Part) {
	var best, clean, marred []string
	for i, span := range p.Evidence {
		switch {
		case slices.ContainsFunc(v.Against, func(f Finding) bool { return !f.Span.Empty() && f.Span.Overlaps(span) }):
			marred = append(marred, p.Quotes[i])
		case v.lettered(span, p.Role):
			best = append(best, p.Quotes[i])
		default:
			clean = append(clean, p.Quotes[i])
		}
	}
	p.Marred = p.Verdict == anatomy.Present && len(marred) == len(p.Quotes)
	p.Quotes = slices.Concat(best, clean, marred)
}

// lettered reports whether a sentence at that span has the letter of a role.
func (v *Review) lettered(span source.Span, r Role) bool {
	return slices.ContainsFunc(v.Sentences(), func(s Sentence) bool {
		first, _ := s.First()
		return first.ID == r.ID && s.Span.Overlaps(span)
	})
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
