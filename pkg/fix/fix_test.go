package fix

import (
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/source"
)

// change is a fix of one edit.
func change(safe bool, start, end int, words string) diag.Fix {
	return diag.Fix{Safe: safe, Edits: []diag.Edit{{Span: source.Span{Start: start, End: end}, New: words}}}
}

func TestApply(t *testing.T) {
	const text = "abcdef"
	for _, tt := range []struct {
		name  string
		fixes []diag.Fix
		want  string
		err   string
	}{
		{"nothing to do", nil, text, ""},
		{"in any order", []diag.Fix{change(true, 4, 5, "E"), change(true, 0, 1, "")}, "bcdEf", ""},
		{"side by side", []diag.Fix{change(true, 0, 2, "x"), change(true, 2, 4, "y")}, "xyef", ""},
		{"before something", []diag.Fix{change(true, 2, 2, "-"), change(true, 6, 6, "!")}, "ab-cdef!", ""},
		{"overlapping", []diag.Fix{change(true, 0, 3, ""), change(true, 2, 4, "")}, "", "overlap"},
		{"two at one place", []diag.Fix{change(true, 2, 2, "x"), change(true, 2, 2, "y")}, "", "overlap"},
		{"past the end", []diag.Fix{change(true, 5, 7, "")}, "", "outside"},
		{"before the start", []diag.Fix{change(true, -1, 1, "")}, "", "outside"},
		{"backwards", []diag.Fix{change(true, 3, 1, "")}, "", "ends at byte 1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Apply(text, tt.fixes)
			if got != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("got %q, %v; want %q, %q", got, err, tt.want, tt.err)
			}
		})
	}
}

// Only what may be changed without asking is, unless it is asked for; and what
// is chosen can always be applied.
func TestChoose(t *testing.T) {
	found := []diag.Diagnostic{
		{Rule: "silenced", Suppressed: true, Fixes: []diag.Fix{change(true, 0, 1, "")}},
		{Rule: "without"},
		{Rule: "unsafe", Fixes: []diag.Fix{change(false, 0, 2, "U")}},
		{Rule: "covered", Fixes: []diag.Fix{change(true, 1, 3, "C")}},
		{Rule: "second", Fixes: []diag.Fix{change(false, 4, 5, "no"), change(true, 4, 6, "S")}},
	}
	for unsafe, want := range map[bool]string{false: "aCdS", true: "Ucdnof"} {
		got, err := Apply("abcdef", Choose(found, unsafe))
		if err != nil || got != want {
			t.Errorf("unsafe %v: got %q, %v; want %q", unsafe, got, err, want)
		}
	}
}

func TestDiff(t *testing.T) {
	if got := Diff("a.md", "one\n", "one\n"); got != "" {
		t.Errorf("a difference between equals: %q", got)
	}
	want := "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n"
	if got := Diff("a.md", "one\ntwo", "one\n2"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whatever is chosen is applied or refused as a whole, and touches nothing else.
func FuzzApply(f *testing.F) {
	f.Add("I already said sorry", 2, 10, 5, 6)
	f.Add("", 0, 0, 0, 0)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		fixes := []diag.Fix{change(true, a, b, "<"), change(true, c, d, ">")}
		got, err := Apply(text, fixes)
		if err != nil {
			return
		}
		if kept := len(text) - (b - a) - (d - c); len(got) != kept+2 {
			t.Errorf("%q became %q", text, got)
		}
	})
}
