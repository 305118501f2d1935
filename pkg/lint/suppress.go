package lint

import (
	"cmp"
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// suppress marks the diagnostics that a comment covers, and reports comments
// that give no reason, name no rule, or cover nothing.
func (r *reading) suppress() {
	found := byPlace(r.diagnostics)
	for _, s := range r.letter.Suppressions {
		used := r.cover(s, found)
		switch {
		case (!s.Whole || s.Rule != "") && r.known(s.Rule) != nil:
			r.report("unknown-suppression", s.Span, silenced(s))
		case s.Reason == "":
			r.report("reasonless-suppression", s.Span, silenced(s))
		case !used && (s.Rule == "" || r.looked(s.Rule)):
			r.report("unused-suppression", s.Span, silenced(s))
		}
	}
}

// places are the numbers of findings, those with words by where they start, so
// that a comment need not look at all of them. Any comment may be about one
// without words.
type places struct{ worded, wordless []int }

func byPlace(list []diag.Diagnostic) places {
	var p places
	for i, d := range list {
		if d.Span.Empty() {
			p.wordless = append(p.wordless, i)
		} else {
			p.worded = append(p.worded, i)
		}
	}
	slices.SortStableFunc(p.worded, func(a, b int) int { return cmp.Compare(list[a].Span.Start, list[b].Span.Start) })
	return p
}

// cover suppresses what s covers and reports whether there was anything. A
// comment without a reason suppresses nothing, and nothing hides a finding
// about safety.
func (r *reading) cover(s letter.Suppression, found places) bool {
	if s.Reason == "" {
		return false
	}
	near := found.worded
	if !s.Whole {
		near = r.within(s.Covers, near)
	}
	used := false
	for _, i := range slices.Concat(near, found.wordless) {
		if d := &r.diagnostics[i]; d.Severity != diag.Safety && covers(s, d) {
			d.Suppressed, d.Reason, used = true, s.Reason, true
		}
	}
	return used
}

// within are those of the findings, which are in order, that start in a span.
func (r *reading) within(span source.Span, found []int) []int {
	from := func(at int) int {
		i, _ := slices.BinarySearchFunc(found, at, func(i, at int) int { return cmp.Compare(r.diagnostics[i].Span.Start, at) })
		return i
	}
	return found[from(span.Start):max(from(span.Start), from(span.End))]
}

// covers reports whether s is about d. What is found in no words, but in the
// letter as a whole, is covered wherever the comment stands.
func covers(s letter.Suppression, d *diag.Diagnostic) bool {
	if s.Whole && s.Rule == "" {
		return true
	}
	here := s.Whole || s.Covers.Start <= d.Span.Start && d.Span.Start < s.Covers.End
	return (here || d.Span.Empty()) && (d.Rule == s.Rule || d.Category == s.Rule)
}

// silenced is what a comment asks for silence about.
func silenced(s letter.Suppression) string {
	switch {
	case s.Whole && s.Rule == "":
		return "the whole letter"
	case s.Rule == "":
		return "“apology:ignore” alone"
	}
	return "“" + s.Rule + "”"
}

// looked reports whether a rule of that name or category was looked for: what
// was not is no reason to call a comment unused.
func (r *reading) looked(name string) bool {
	for i, x := range r.set.Rules {
		if r.active[i] && !x.Element && (x.ID == name || x.Category == name) {
			return true
		}
	}
	return false
}

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
		advice += strings.ReplaceAll(spell.Suggest(strings.Trim(what, "“”"), r.names()), "; d", " D")
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
			list = append(list, x.ID, x.Category)
		}
	}
	return list
}
