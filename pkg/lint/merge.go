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
	return slices.DeleteFunc(slices.Clone(out), func(m rule.Match) bool { return l.yields(m, out) })
}

// yields reports whether a better rule has found words in the same sentence.
func (l *Linter) yields(m rule.Match, all []rule.Match) bool {
	to := l.set.Rules[m.Rule].YieldsTo
	return len(to) > 0 && slices.ContainsFunc(all, func(o rule.Match) bool {
		return o.In == m.In && o.Rule != m.Rule && slices.Contains(to, l.set.Rules[o.Rule].ID)
	})
}
