package lint

import (
	"strings"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/rule"
)

// severity is what the user asked for, or what the rule says of this kind of
// letter. A safety rule keeps its severity.
func (r *reading) severity(x *rule.Rule) diag.Severity {
	own := x.For(r.kind)
	if own == diag.Safety || own == diag.Off {
		return own
	}
	for _, name := range []string{x.ID, x.Category} {
		if s, ok := r.o.Severity[name]; ok {
			return s
		}
	}
	return own
}

func (r *reading) offHere(m rule.Match) bool {
	x := r.set.Rules[m.Rule]
	return !x.Element && r.severity(x) == diag.Off
}

// patterns turns the matches of faults into diagnostics.
func (r *reading) patterns() {
	for _, m := range r.matches {
		x := r.set.Rules[m.Rule]
		if x.Element {
			continue
		}
		d := diag.Diagnostic{
			Rule: x.ID, Category: x.Category, Severity: r.severity(x), By: diag.ByPattern, Confidence: 1,
			Message: x.Message, Advice: x.Advice, Span: m.Shown, Sentence: m.Sentence, Fixes: r.fixes(m),
		}
		if _, asked := r.o.Severity[x.ID]; m.Severity != diag.Off && (!asked || d.Severity == diag.Safety) {
			d.Severity = m.Severity
		}
		for _, h := range x.IfHas {
			if r.hasElsewhere(h.Element, m) {
				d.Severity = min(d.Severity, h.Severity)
			}
		}
		if d.Severity == diag.Off {
			continue
		}
		if m.Message != "" {
			d.Message = m.Message
		}
		if m.Advice != "" {
			d.Advice = m.Advice
		}
		d.Message = strings.ReplaceAll(d.Message, "{match}", quote(r.text(m.Shown)))
		r.diagnostics = append(r.diagnostics, d)
	}
}

// hasElsewhere reports whether the letter has an element in another sentence.
func (r *reading) hasElsewhere(id string, m rule.Match) bool {
	e := anatomy.Find(r.elements, id)
	return e.Verdict == anatomy.Present && (len(e.Evidence) > 1 || !e.Evidence[0].Overlaps(m.Sentence))
}
