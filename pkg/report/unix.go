package report

import (
	"fmt"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

// unix writes a line for each finding that is not suppressed, as compilers do:
// path:line:col: severity: message [rule].
type unix struct {
	bare
	unit source.Unit
}

func (u unix) letter(r lint.Result) pieces {
	return joined(heard(r), "", func(d diag.Diagnostic) []byte {
		return fmt.Appendf(nil, "%s: %s: %s [%s]\n", place(r, d.Span.Start, u.unit), word(d.Severity), line(d.Message), d.Rule)
	})
}

// word is the severity in the three words that other programs know.
func word(s diag.Severity) string {
	switch s {
	case diag.Suggestion:
		return "info"
	case diag.Safety:
		return "error"
	}
	return s.String()
}

// place is path:line:column of a byte of the letter.
func place(r lint.Result, offset int, unit source.Unit) string {
	f := r.Letter.File
	return fmt.Sprintf("%s:%d:%d", screen.Visible(r.Path), f.LineAt(offset), f.Column(offset, unit))
}

// line is a text on one line.
func line(s string) string { return screen.Visible(strings.Join(strings.Fields(s), " ")) }
