package anatomy

import (
	"slices"

	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
)

// Order is the order in which elements are told: that of the guide.
var Order = []string{
	"regret", "act", "ownership", "impact", "explanation", "repair", "change", "request",
	"patience", "listening", "closeness", "choice", "reflection", "thanks",
}

// Judge gives the verdict on every element of a letter of that kind. Matches
// are all that the set's rules found, faults and elements; faults that the
// kind of letter does not count should be left out.
func Judge(set *rule.Set, kind letter.Kind, matches []rule.Match) []Element {
	found := map[string][]rule.Match{}
	faults := map[int][]string{} // rules by sentence
	for _, m := range matches {
		if r := set.Rules[m.Rule]; r.Element {
			found[r.ID] = append(found[r.ID], m)
		} else {
			faults[m.In] = append(faults[m.In], r.ID)
		}
	}
	var out []Element
	for _, r := range set.Rules {
		if r.Element {
			out = append(out, judge(r, kind, found[r.ID], faults))
		}
	}
	slices.SortStableFunc(out, func(a, b Element) int { return rank(a.ID) - rank(b.ID) })
	return out
}

func rank(id string) int {
	if i := slices.Index(Order, id); i >= 0 {
		return i
	}
	return len(Order)
}

// judge weighs one element: what is taken back in its own sentence counts
// against it, unless the letter says it elsewhere and leaves it standing.
func judge(r *rule.Rule, kind letter.Kind, found []rule.Match, faults map[int][]string) Element {
	e := Element{ID: r.ID, Title: r.Title, Verdict: Missing, Want: Want(r.Wanted[kind])}
	if e.Want == "" {
		e.Want = Optional
	}
	var undone []source.Span
	for _, m := range found {
		if takenBack(r, faults[m.In]) {
			undone = append(undone, m.Sentence)
		} else {
			e.Evidence = append(e.Evidence, m.Sentence)
		}
	}
	switch {
	case len(e.Evidence) > 0:
		e.Verdict = Present
	case len(undone) > 0:
		e.Verdict, e.Evidence = Contradicted, undone
	}
	e.Evidence = slices.Compact(e.Evidence)
	return e
}

// takenBack reports whether one of the faults of a sentence undoes the element.
func takenBack(r *rule.Rule, faults []string) bool {
	return slices.ContainsFunc(faults, func(id string) bool { return slices.Contains(r.UndoneBy, id) })
}

// Find is the element of that id, missing if the set does not know it.
func Find(elements []Element, id string) Element {
	for _, e := range elements {
		if e.ID == id {
			return e
		}
	}
	return Element{ID: id, Verdict: Missing}
}
