package report

import (
	"github.com/fatih/color"

	"apology.example/pkg/diag"
)

// paint colours a text, or leaves it as it is.
type paint func(string) string

// newPaint is on or off for good: what the color package thinks of the
// terminal does not count.
func newPaint(on bool, attributes ...color.Attribute) paint {
	if !on {
		return func(s string) string { return s }
	}
	c := color.New(attributes...)
	c.EnableColor()
	return func(s string) string {
		if s == "" {
			return s
		}
		return c.Sprint(s)
	}
}

// palette holds the colours of a report.
type palette struct {
	strong, faint paint
	severity      map[diag.Severity]paint
}

func newPalette(on bool) palette {
	return palette{
		strong: newPaint(on, color.Bold),
		faint:  newPaint(on, color.Faint),
		severity: map[diag.Severity]paint{
			diag.Safety:     newPaint(on, color.FgMagenta, color.Bold),
			diag.Error:      newPaint(on, color.FgRed, color.Bold),
			diag.Warning:    newPaint(on, color.FgYellow),
			diag.Suggestion: newPaint(on, color.FgCyan),
		},
	}
}
