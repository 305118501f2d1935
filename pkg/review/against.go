package review

import (
	"cmp"
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// Finding is something that works against the letter.
type Finding struct {
	diag.Diagnostic
	N     int    // from 1, in the order of the letter
	Line  int    // in the file; 0 for the letter as a whole
	Quote string // the words; empty for the letter as a whole
	Role  Role
	In    []int // the numbers of the sentences that it stands in
}

// harm orders categories from worst to gentlest.
var harm = []string{
	"safety", "demands", "manipulation", "ownership", "space", "listening", "sincerity", "letter",
}

// against are the findings that are not suppressed, the worst first. What is
// missing is no part of them: it is told with the elements.
func against(r lint.Result) []Finding {
	var list []Finding
	words := words(r.Letter)
	for _, d := range r.Diagnostics {
		if d.Suppressed || lacking(d) {
			continue
		}
		f := Finding{Diagnostic: d, N: len(list) + 1, Role: roleOfFinding(d)}
		f.Message, f.Advice = line(d.Message), line(d.Advice)
		if !d.Span.Empty() {
			f.Line, f.Quote = r.Letter.File.LineAt(d.Span.Start), words(d.Span)
		}
		list = append(list, f)
	}
	slices.SortStableFunc(list, byHarm)
	return list
}

// lacking reports whether a finding says that something is missing.
func lacking(d diag.Diagnostic) bool { return strings.HasPrefix(d.Rule, "missing-") }

func byHarm(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(rank(a.Category), rank(b.Category)),
	)
}

// rank is the place of a category; the user's own come last.
func rank(category string) int {
	if i := slices.Index(harm, category); i >= 0 {
		return i
	}
	return len(harm)
}
