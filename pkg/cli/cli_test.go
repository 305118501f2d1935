package cli

import (
	"strings"
	"testing"
)

// broken is a stream that panics as a fault of ours would.
type broken struct{}

func (broken) Write([]byte) (int, error) { panic("Dear Ines, I am sorry") }

// A fault of ours has a status of its own, and tells nothing of the letter.
func TestFaultTellsNothingOfTheLetter(t *testing.T) {
	var stderr strings.Builder
	status := Main([]string{"version"}, strings.NewReader(""), broken{}, &stderr)
	if status != ExitFault {
		t.Errorf("exit status %d, not %d", status, ExitFault)
	}
	if got := stderr.String(); !strings.HasPrefix(got, "apology: this is a fault in apology") || strings.Contains(got, "Ines") {
		t.Errorf("it said %q", got)
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct{ text, indent, want string }{
		{"one  two\nthree", "  ", "  one two three\n"},
		{strings.Repeat("word ", 17), "", strings.TrimSpace(strings.Repeat("word ", 16)) + "\nword\n"},
		{strings.Repeat("x", 90) + " y", " ", " " + strings.Repeat("x", 90) + "\n y\n"},
		{"", "  ", "\n"},
	} {
		if got := wrap(tt.text, tt.indent); got != tt.want {
			t.Errorf("wrap(%q) is %q, not %q", tt.text, got, tt.want)
		}
	}
}
