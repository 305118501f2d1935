package report

import (
	"bytes"
	"iter"
	"slices"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// pieces are a text, made piece by piece while it is written. None is empty.
type pieces = iter.Seq[[]byte]

// many is how many findings a letter must have for its page to be made while it
// is written, and not before. Such a page can be a hundred times as long as the
// letter, and would not fit into the memory that a run may need.
const many = 1000

// made is the text in one piece.
func made(text pieces) pieces { return atOnce(bytes.Join(slices.Collect(text), nil)) }

// atOnce is a text that is there.
func atOnce(text []byte) pieces {
	return func(yield func([]byte) bool) {
		if len(text) > 0 {
			yield(text)
		}
	}
}

// joined makes a piece of each finding, with something between two of them.
func joined(list []diag.Diagnostic, between string, piece func(diag.Diagnostic) []byte) pieces {
	return func(yield func([]byte) bool) {
		for i, d := range list {
			text := piece(d)
			if i > 0 {
				text = append([]byte(between), text...)
			}
			if !yield(text) {
				return
			}
		}
	}
}

// heard are the findings that are not suppressed.
func heard(r lint.Result) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(r.Diagnostics), func(d diag.Diagnostic) bool { return d.Suppressed })
}
