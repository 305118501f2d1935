package screen

import (
	"github.com/fatih/color"

	"apology.example/pkg/diag"
)

// Paint colours a text, or leaves it as it is.
type Paint func(string) string

// newPaint is on or off for good: what the color package thinks of the
// terminal does not count.
func newPaint(on bool, attributes ...color.Attribute) Paint {
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

// Palette holds the colours of what is printed. None of them says anything
// that the words do not say, too.
type Palette struct {
	Strong, Faint, Good Paint
	Severity            map[diag.Severity]Paint
}

// NewPalette paints, or, off, leaves everything as it is.
func NewPalette(on bool) Palette {
	return Palette{
		Strong: newPaint(on, color.Bold),
		Faint:  newPaint(on, color.Faint),
		Good:   newPaint(on, color.FgGreen),
		Severity: map[diag.Severity]Paint{
			diag.Safety:     newPaint(on, color.FgMagenta, color.Bold),
			diag.Error:      newPaint(on, color.FgRed, color.Bold),
			diag.Warning:    newPaint(on, color.FgYellow),
			diag.Suggestion: newPaint(on, color.FgCyan),
		},
	}
}
