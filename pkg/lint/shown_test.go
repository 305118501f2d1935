package lint

import (
	"testing"

	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// A quotation does not stop at a word that leans on the next, and goes over no
// comma.
func TestQuotedWords(t *testing.T) {
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(set, Options{Kind: letter.Apology, Only: []string{"conditional-apology"}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"I am sorry if the café upset you.":        "I am sorry if the café",
		"I am sorry if the, well, café upset you.": "I am sorry if the",
	} {
		lt, err := letter.Parse("a.txt", []byte(text), letter.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range l.Lint("a.txt", lt).Diagnostics {
			if d.Rule == "conditional-apology" {
				got = lt.File.Slice(d.Span)
			}
		}
		if got != want {
			t.Errorf("of %q, %q is quoted, want %q", text, got, want)
		}
	}
}
