package draft

import (
	"strings"

	"apology.example/pkg/diag"
)

// elsewhere are the questions that a finding about a missing part goes back to,
// where they do not have its name.
var elsewhere = map[string][]string{
	"missing-apology":          {"regret", "act"},
	"missing-repair-or-change": {"repair", "change"},
	"missing-patience":         {"patience", "choice"},
	"missing-choice":           {"choice", "patience"},
}

// Asked is the id of the question that a finding goes back to: the one whose
// answer it points into, or the one that asks for what is missing. It is ""
// where the finding is about the template's own words, or about no words.
func (d *Draft) Asked(t *Template, f diag.Diagnostic) string {
	if missing, ok := strings.CutPrefix(f.Rule, "missing-"); ok {
		for _, id := range append(elsewhere[f.Rule], missing) {
			if _, ok := t.Question(id); ok {
				return id
			}
		}
	}
	for _, s := range d.Slots {
		if s.Span.Overlaps(f.Span) {
			return s.Question
		}
	}
	return ""
}
