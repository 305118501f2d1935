// Package lint reads a letter with every rule and says what it found. It never
// prints and never reads configuration.
package lint

import (
	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
)

// KindFrom says who decided which of the four letters it is.
type KindFrom string

// The sources of a letter's kind, strongest first.
const (
	FromFlag  KindFrom = "flag"
	FromFront KindFrom = "front matter"
	FromGuess KindFrom = "guess"
)

// Result is what was found in one letter.
type Result struct {
	Path        string // as the user gave it
	Letter      *letter.Letter
	Kind        letter.Kind
	KindFrom    KindFrom
	Diagnostics []diag.Diagnostic // sorted, the suppressed ones included
	Elements    []anatomy.Element // in the order of the guide
	Stats       Stats
}

// Stats counts what was read.
type Stats struct {
	Words     int `json:"words"`
	Sentences int `json:"sentences"`
	Rules     int `json:"-"` // how many rules read it
}

// Failure is a letter that could not be read.
type Failure struct {
	Path string
	Err  error
}

// Worst is the greatest severity among the findings that are not suppressed.
func (r Result) Worst() diag.Severity {
	worst := diag.Off
	for _, d := range r.Diagnostics {
		if !d.Suppressed {
			worst = max(worst, d.Severity)
		}
	}
	return worst
}
