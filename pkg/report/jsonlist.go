package report

import (
	"bytes"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// jsonList is a way to write a letter in JSON, a finding at a time. Their list
// is written into the letter in place of an empty one.
type jsonList struct {
	before, after          string // the letter
	empty                  string // the list, as it stands in a letter that has no findings
	opens, between, closes string // the list, where there are some
	letter, finding        func(any) []byte
}

func (l jsonList) pieces(r lint.Result, unit source.Unit) pieces {
	return func(yield func([]byte) bool) {
		f := columned{r.Letter.File, unit}
		text := l.letter(letterOf(r, f))
		if len(r.Diagnostics) == 0 {
			yield([]byte(l.before + string(text) + l.after))
			return
		}
		// No text in the letter can hold what is looked for: its quotation
		// marks are escaped there.
		head, tail, _ := bytes.Cut(text, []byte(l.empty))
		if !yield([]byte(l.before + string(head) + l.opens)) {
			return
		}
		for piece := range joined(r.Diagnostics, l.between, func(d diag.Diagnostic) []byte { return l.finding(diagnosticOf(f, d)) }) {
			if !yield(piece) {
				return
			}
		}
		yield([]byte(l.closes + string(tail) + l.after))
	}
}
