package lint

import (
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// suppress marks the diagnostics that a comment covers, and reports comments
// that give no reason, name no rule, or cover nothing.
func (r *reading) suppress() {
	found := len(r.diagnostics)
	for _, s := range r.letter.Suppressions {
		used := r.cover(s, r.diagnostics[:found])
		switch {
		case s.Reason == "":
			r.report("reasonless-suppression", s.Span, s.Rule)
		case !s.Whole && r.unknown(s.Rule):
			r.report("unknown-suppression", s.Span, s.Rule)
		case !used && !r.unknown(s.Rule):
			r.report("unused-suppression", s.Span, s.Rule)
		}
	}
}

// cover suppresses what s covers and reports whether there was anything. A
// comment without a reason suppresses nothing, and nothing hides a finding
// about safety.
func (r *reading) cover(s letter.Suppression, list []diag.Diagnostic) bool {
	used := false
	for i := range list {
		d := &list[i]
		hit := s.Whole || (d.Rule == s.Rule || d.Category == s.Rule) && s.Covers.Start <= d.Span.Start && d.Span.Start < s.Covers.End
		if s.Whole && s.Rule != "" {
			hit = d.Rule == s.Rule || d.Category == s.Rule
		}
		if hit && s.Reason != "" && d.Severity != diag.Safety {
			d.Suppressed, d.Reason, used = true, s.Reason, true
		}
	}
	return used
}

func (r *reading) unknown(name string) bool { return name != "" && r.known(name) != nil }

// report makes a finding about the letter as a whole, if the rule is active.
func (r *reading) report(id string, at source.Span, what string) {
	i := r.set.Find(id)
	if i < 0 || !r.active[i] {
		return
	}
	x := r.set.Rules[i]
	sev := r.severity(x)
	if sev == diag.Off {
		return
	}
	advice := strings.ReplaceAll(x.Advice, "{match}", what)
	if id == "unknown-suppression" {
		advice += strings.ReplaceAll(spell.Suggest(what, r.names()), "; d", " D")
	}
	r.diagnostics = append(r.diagnostics, diag.Diagnostic{
		Rule: x.ID, Category: x.Category, Severity: sev, By: diag.ByLetter, Confidence: 1, Span: at, Sentence: at,
		Message: strings.ReplaceAll(x.Message, "{match}", what), Advice: advice,
	})
}

func (r *reading) names() []string {
	var list []string
	for _, x := range r.set.Rules {
		if !x.Element {
			list = append(list, x.ID)
		}
	}
	return list
}
