package draft

import (
	"slices"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
)

// Finding is what was found in an answer, or in the letter made of it.
type Finding struct {
	Question string // "" for the letter as a whole
	Rule     string // EvasiveAnswer, or a rule
	Severity diag.Severity
	Message  string
	Advice   string
}

// EvasiveAnswer is the rule of an answer that does not seem to say what its
// question asks for. It is a suggestion, because apology may have missed it.
const EvasiveAnswer = "evasive-answer"

// Examine reads one answer by itself, as the kind of letter that it is for:
// with the rules about words, and with an eye for the part of a letter that the
// question asks for. An answer of nothing has no findings.
func Examine(l *lint.Linter, t *Template, q Question, answer string) ([]Finding, error) {
	text := plain(answer)
	if text == "" {
		return nil, nil
	}
	head := "---\nletter: " + string(t.Letter) + "\n---\n\n"
	lt, err := letter.Parse("answer.txt", []byte(head+text+"\n"), letter.Options{})
	if err != nil {
		return nil, err
	}
	r := l.Lint("answer.txt", lt)
	var found []Finding
	for _, d := range r.Diagnostics {
		if !d.Suppressed && (d.Category != "letter" || d.Rule == "placeholder-left") {
			found = append(found, Finding{q.ID, d.Rule, d.Severity, d.Message, d.Advice})
		}
	}
	if len(found) == 0 && evades(q, r) {
		found = append(found, Finding{q.ID, EvasiveAnswer, diag.Suggestion,
			"This may not say yet what the question asks for.", "For example: “" + q.Specific + "”"})
	}
	return found, nil
}

// parts are the parts of a letter, one of which an answer is to have, where
// they are not the one that the question is called after.
var parts = map[string][]string{
	"patience": {"patience", "choice"},
	"choice":   {"choice", "patience"},
	"hope":     {"closeness"},
	"repair":   {"repair", "change", "act"},
}

// evades reports whether the answer has no part of a letter that its question
// is there for.
func evades(q Question, r lint.Result) bool {
	wanted := parts[q.ID]
	if wanted == nil {
		wanted = []string{q.ID}
	}
	known := false
	for _, e := range r.Elements {
		if slices.Contains(wanted, e.ID) {
			known = true
			if e.Verdict == anatomy.Present {
				return false
			}
		}
	}
	return known
}

// Findings are what the rules found in the whole letter, each with the question
// that it goes back to. Those that are suppressed are left out.
func (d *Draft) Findings(t *Template, r lint.Result) []Finding {
	var found []Finding
	for _, f := range r.Diagnostics {
		if !f.Suppressed {
			found = append(found, Finding{d.Asked(t, f), f.Rule, f.Severity, f.Message, f.Advice})
		}
	}
	return found
}
