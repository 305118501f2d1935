package lint

import (
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// TestLetterExamples holds the rules that no pattern finds, those about the
// letter as a whole, to the examples in their files. An example is read as the
// letter that its front matter names, else as the one in which the rule weighs
// most.
func TestLetterExamples(t *testing.T) {
	set := load(t)
	for _, x := range set.Rules {
		if x.Category != "letter" {
			continue
		}
		doc, err := rule.Manual(x.ID)
		if err != nil {
			t.Fatal(err)
		}
		strict, named := newLinter(t, set, Options{Kind: strictest(x)}), newLinter(t, set, Options{})
		finds := func(text string) bool {
			if strings.HasPrefix(text, "---\n") {
				return reports(check(t, named, text), x.ID)
			}
			return reports(check(t, strict, text), x.ID)
		}
		for _, text := range doc.Bad {
			if !finds(text) {
				t.Errorf("%s is not reported: %s", x.ID, text)
			}
		}
		for _, text := range doc.Good {
			if finds(text) {
				t.Errorf("%s is reported: %s", x.ID, text)
			}
		}
	}
}

// strictest is the kind of letter in which the rule weighs most.
func strictest(x *rule.Rule) letter.Kind {
	best := letter.Kinds[0]
	for _, k := range letter.Kinds {
		if x.For(k) > x.For(best) {
			best = k
		}
	}
	return best
}

func reports(res Result, id string) bool {
	for _, d := range res.Diagnostics {
		if d.Rule == id && d.Severity > diag.Off {
			return true
		}
	}
	return false
}
