package lint

import (
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// TestLetterExamples holds the rules that no pattern finds, those about the
// letter as a whole, to the examples in their files.
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
		l := newLinter(t, set, Options{Kind: strictest(x)})
		for _, text := range doc.Bad {
			if !reports(check(t, l, text), x.ID) {
				t.Errorf("%s is not reported: %s", x.ID, text)
			}
		}
		for _, text := range doc.Good {
			if reports(check(t, l, text), x.ID) {
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
