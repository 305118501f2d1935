// Package fix changes letters as findings propose: it chooses fixes, applies
// them to a text, shows the difference, and writes a file, all of it or none.
package fix

import (
	"fmt"
	"slices"
	"strings"

	"apology.example/pkg/diag"
)

// Choose takes the first fix of each finding that has one and is not
// suppressed: only the safe ones, unless unsafe says otherwise. Of fixes that
// overlap the earlier in the letter is taken; the later may be offered again
// when the letter has been read anew.
func Choose(found []diag.Diagnostic, unsafe bool) []diag.Fix {
	var chosen []diag.Fix
	free := 0 // the first byte that no fix has touched
	for _, d := range found {
		i := slices.IndexFunc(d.Fixes, func(f diag.Fix) bool { return len(f.Edits) > 0 && (f.Safe || unsafe) })
		if d.Suppressed || i < 0 {
			continue
		}
		first, last := d.Fixes[i].Edits[0].Span, d.Fixes[i].Edits[len(d.Fixes[i].Edits)-1].Span
		if first.Start >= free {
			chosen = append(chosen, d.Fixes[i])
			free = max(last.End, first.Start+1)
		}
	}
	return chosen
}

// Apply is text with the edits of all the fixes made. Edits that overlap, or
// lie outside the text, are an error, and then nothing is changed.
func Apply(text string, fixes []diag.Fix) (string, error) {
	var edits []diag.Edit
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	if err := order(edits); err != nil {
		return "", err
	}
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.Span.Start < 0 || e.Span.End > len(text) {
			return "", fmt.Errorf("an edit of bytes %d to %d lies outside a text of %d bytes", e.Span.Start, e.Span.End, len(text))
		}
		b.WriteString(text[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	return b.String() + text[at:], nil
}

// order sorts edits by place. Two that touch the same byte, or the same gap
// between bytes, are an error: nobody could say which goes first.
func order(edits []diag.Edit) error {
	slices.SortStableFunc(edits, func(a, b diag.Edit) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.End - b.Span.End
	})
	for i, e := range edits {
		if e.Span.End < e.Span.Start {
			return fmt.Errorf("an edit ends at byte %d, before it starts at byte %d", e.Span.End, e.Span.Start)
		}
		if i > 0 && (e.Span.Start < edits[i-1].Span.End || e.Span.Start == edits[i-1].Span.Start) {
			return fmt.Errorf("the edits of bytes %d to %d and %d to %d overlap",
				edits[i-1].Span.Start, edits[i-1].Span.End, e.Span.Start, e.Span.End)
		}
	}
	return nil
}
