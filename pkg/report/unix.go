// Package report writes what was found, one format a file.
package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// Unix writes a line for each finding that is not suppressed:
// path:line:col: severity: message [rule]. The column counts characters from 1.
func Unix(w io.Writer, r lint.Result) error {
	for _, d := range r.Diagnostics {
		if d.Suppressed {
			continue
		}
		at := r.Letter.File.Position(d.Span.Start)
		_, err := fmt.Fprintf(w, "%s:%d:%d: %s: %s [%s]\n", shown(r.Path), at.Line, at.Column, word(d.Severity), shown(d.Message), d.Rule)
		if err != nil {
			return err
		}
	}
	return nil
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

// shown keeps control characters from the terminal.
func shown(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
			return '�'
		}
		return c
	}, s)
}
