package lint

import (
	"slices"

	"apology.example/pkg/rule"
)

// merge leaves one match where several say the same: of a rule's overlapping
// matches the longest, and of two rules the one that the other yields to.
func (l *Linter) merge(matches []rule.Match) []rule.Match {
	slices.SortStableFunc(matches, func(a, b rule.Match) int {
		if a.Rule != b.Rule {
			return a.Rule - b.Rule
		}
		return a.Start - b.Start
	})
	out := matches[:0]
	for _, m := range matches {
		last := len(out) - 1
		switch {
		case last < 0 || out[last].Rule != m.Rule || out[last].End <= m.Start:
			out = append(out, m)
		case m.End-m.Start > out[last].End-out[last].Start:
			out[last] = m
		}
	}
	said := map[int][]int{} // rules by sentence
	for _, m := range out {
		said[m.In] = append(said[m.In], m.Rule)
	}
	return slices.DeleteFunc(out, func(m rule.Match) bool { return l.yields(m, said[m.In]) })
}

// yields reports whether a better rule has spoken in the same sentence.
func (l *Linter) yields(m rule.Match, said []int) bool {
	to := l.set.Rules[m.Rule].YieldsTo
	return len(to) > 0 && slices.ContainsFunc(said, func(o int) bool {
		return o != m.Rule && slices.Contains(to, l.set.Rules[o].ID)
	})
}

// tooFew drops the findings of rules that want several in a letter, or one in
// every five sentences.
func (r *reading) tooFew(matches []rule.Match) []rule.Match {
	n := map[int]int{}
	for _, m := range matches {
		n[m.Rule]++
	}
	return slices.DeleteFunc(matches, func(m rule.Match) bool {
		return n[m.Rule] < r.set.Rules[m.Rule].Least && 5*n[m.Rule] < r.sentences
	})
}
