package report

import (
	"slices"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// Summary counts letters and findings. Those that are suppressed count only as
// suppressed.
type Summary struct {
	Letters     int `json:"letters"`
	Errors      int `json:"errors"`
	Warnings    int `json:"warnings"`
	Suggestions int `json:"suggestions"`
	Safety      int `json:"safety"`
	Suppressed  int `json:"suppressed"`

	words, sentences int
	rules            int            // the most that read a letter
	byRule           map[string]int // findings
	mendable         int            // findings with a safe fix
}

// found is how many findings there are that are not suppressed.
func (s Summary) found() int { return s.Safety + s.Errors + s.Warnings + s.Suggestions }

func summarize(r lint.Result) Summary {
	s := Summary{
		Letters: 1, words: r.Stats.Words, sentences: r.Stats.Sentences, rules: r.Stats.Rules,
		byRule: map[string]int{},
	}
	for _, d := range r.Diagnostics {
		if d.Suppressed {
			s.Suppressed++
			continue
		}
		s.byRule[d.Rule]++
		if slices.ContainsFunc(d.Fixes, func(f diag.Fix) bool { return f.Safe }) {
			s.mendable++
		}
		switch d.Severity {
		case diag.Safety:
			s.Safety++
		case diag.Error:
			s.Errors++
		case diag.Warning:
			s.Warnings++
		case diag.Suggestion:
			s.Suggestions++
		}
	}
	return s
}

func (s *Summary) add(t Summary) {
	s.Letters += t.Letters
	s.Errors += t.Errors
	s.Warnings += t.Warnings
	s.Suggestions += t.Suggestions
	s.Safety += t.Safety
	s.Suppressed += t.Suppressed
	s.mendable += t.mendable
	s.words += t.words
	s.sentences += t.sentences
	s.rules = max(s.rules, t.rules)
	if s.byRule == nil {
		s.byRule = map[string]int{}
	}
	for rule, n := range t.byRule {
		s.byRule[rule] += n
	}
}
