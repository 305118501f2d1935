// Package diag says what a finding is: a diagnostic with its severity, place,
// words and fixes. It prints nothing and knows no rule.
package diag

import "fmt"

// Severity is how much harm a finding is likely to do; greater is worse. The
// zero Severity is Off: the finding is not made.
type Severity uint8

// The severities, from gentlest to worst. Safety is a channel of its own: it
// is printed first and counts as an error.
const (
	Off Severity = iota
	Suggestion
	Warning
	Error
	Safety
)

var severityNames = [...]string{"off", "suggestion", "warning", "error", "safety"}

func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// MarshalText writes the name of the severity.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity is the severity of that name; the error lists the names.
func ParseSeverity(name string) (Severity, error) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), nil
		}
	}
	return Off, fmt.Errorf("no severity is called %q; there are suggestion, warning, error, safety and off", name)
}
