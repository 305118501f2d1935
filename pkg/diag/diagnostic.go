package diag

import (
	"cmp"
	"slices"
	"strings"

	"apology.example/pkg/source"
)

// By says which reader made a finding.
type By string

// The readers: a rule's pattern, a taught example, or the letter as a whole.
const (
	ByPattern By = "pattern"
	ByExample By = "example"
	ByLetter  By = "letter"
)

// Diagnostic is one finding in a letter. All spans are byte spans of the
// letter's file.
type Diagnostic struct {
	Rule     string // id, as in rules/<category>/<id>.yaml
	Category string
	Severity Severity

	Message string // what is there and how it may be heard, in a line
	Advice  string // a question that leads to better words

	By         By
	Confidence float64 // 0 to 1; 1 for a pattern
	Like       string  // the nearest taught example, where By is ByExample

	Span     source.Span // the words; empty for a finding about the whole letter
	Sentence source.Span // the sentence or clause around them
	Related  []Related
	Fixes    []Fix

	Suppressed bool
	Reason     string // why it was suppressed, in the writer's words
}

// Related is another place that helps to understand a diagnostic.
type Related struct {
	Span    source.Span
	Message string
}

// Fix is one way to change the letter so that a diagnostic goes away. The
// fixes of different diagnostics are independent changes to the same text.
type Fix struct {
	Title string // a verb phrase: "remove “but”"
	Safe  bool   // keeps the meaning; applied by --fix without asking
	Edits []Edit // ordered, not overlapping
}

// Edit replaces the bytes of Span by New.
type Edit struct {
	Span source.Span
	New  string
}

// Sort orders diagnostics by place, then rule: the one order in which they are
// ever shown.
func Sort(ds []Diagnostic) {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End),
			strings.Compare(a.Rule, b.Rule),
		)
	})
}
