package letter

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A comment asks for silence about the rules that it names, for the block or
// the line that it stands by.
func TestSuppressions(t *testing.T) {
	const mail = "From: a@b.example\n\n"
	for _, c := range []struct {
		name, data string
		want       []string // rule: reason: what it covers
	}{
		{"a.md", "<!-- apology:ignore sorry-but -- a quote -->\n\none\n\ntwo", []string{"sorry-but: a quote: one"}},
		{"a.txt", "<!-- apology:ignore sorry-but -- a quote -->\none\n\ntwo", []string{"sorry-but: a quote: one"}},
		{"a.eml", mail + "<!-- apology:ignore sorry-but -- a quote -->\none\n\ntwo", []string{"sorry-but: a quote: one"}},
		{"a.md", "one\ntwo <!-- apology:ignore a -- b -->\nthree", []string{"a: b: two <!-- apology:ignore a -- b -->"}},
		{"a.txt", "one\ntwo <!-- apology:ignore a -- b -->\nthree", []string{"a: b: two <!-- apology:ignore a -- b -->"}},
		{"a.md", "<!-- apology:ignore a, b -- c -->\none", []string{"a: c: one", "b: c: one"}},
		{"a.md", "<!-- apology:ignore a -- c -->\n<!-- apology:ignore b -- d -->\none", []string{"a: c: one", "b: d: one"}},
		{"a.md", "<!-- apology:ignore a -->\none", []string{"a: : one"}},
		{"a.md", "<!-- apology:ignore -->\none", []string{": : one"}},
		{"a.md", "one\n\n<!-- apology:ignore a -- b -->", []string{"a: b: "}},
		{"a.md", "<!-- apology:ignore-file -- all -->\none", []string{": all: whole"}},
		{"a.md", "---\napology:ignore-file -- all\n---\none", []string{": all: whole"}},
		{"a.md", "---\napology: ignore-file -- all\n---\none", []string{": all: whole"}},
		{"a.txt", "---\napology:ignore-file: all\n---\none", []string{": all: whole"}},
		{"a.md", "<!-- apology:ignored a -->\n`<!-- apology:ignore a -->` one\n\n> <!-- apology:ignore a -->", nil},
		{"a.txt", "> <!-- apology:ignore a -->\n\none", nil},
	} {
		l := parse(t, c.name, c.data)
		var got []string
		for _, s := range l.Suppressions {
			covers := l.File.Slice(s.Covers)
			if s.Whole {
				covers = "whole"
			}
			got = append(got, fmt.Sprintf("%s: %s: %s", s.Rule, s.Reason, covers))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", c.data, diff)
		}
		for _, b := range l.Blocks {
			if strings.Contains(b.Passage.Text.String(), "apology:") {
				t.Errorf("%q reads its comment: %q", c.data, b.Passage.Text.String())
			}
		}
	}
}
