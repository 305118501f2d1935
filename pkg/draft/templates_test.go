package draft

import (
	"slices"
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// shipped are the templates that apology comes with.
func shipped(t testing.TB) *Library {
	t.Helper()
	l, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// lintDraft is what every rule finds in a draft.
func lintDraft(t testing.TB, linter *lint.Linter, d *Draft) lint.Result {
	t.Helper()
	lt, err := letter.Parse("draft.md", []byte(d.Text(true)), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return linter.Lint("draft.md", lt)
}

func newLinter(t testing.TB) *lint.Linter {
	t.Helper()
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	linter, err := lint.New(set, lint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return linter
}

// examples are a template's own examples as answers.
func examples(x *Template) Answers {
	a := Answers{"to": {Text: "Sam"}, "from": {Text: "Robin"}}
	for _, q := range x.Questions {
		a[q.ID] = Answer{Text: q.Specific}
	}
	return a
}

// The examples that a template calls specific make a letter with which nothing
// is wrong, and which has all that such a letter needs.
func TestSpecificExamplesMakeACleanLetter(t *testing.T) {
	linter := newLinter(t)
	for _, x := range shipped(t).Templates() {
		d, err := Render(x, examples(x), Markdown)
		if err != nil {
			t.Errorf("%s: %v", x.Name, err)
			continue
		}
		clean(t, x.Name, linter, d)
	}
}

// clean reports what is wrong with a draft.
func clean(t *testing.T, name string, linter *lint.Linter, d *Draft) {
	t.Helper()
	r := lintDraft(t, linter, d)
	for _, f := range r.Diagnostics {
		if f.Severity >= diag.Warning {
			t.Errorf("%s: %s %s %q in %q", name, f.Severity, f.Rule, r.Letter.File.Slice(f.Span), r.Letter.File.Slice(f.Sentence))
		}
	}
	for _, e := range r.Elements {
		if e.Want == "required" && e.Verdict != "present" {
			t.Errorf("%s: %s is %s", name, e.ID, e.Verdict)
		}
	}
}

// An answer that a template calls specific is one in which nothing is found.
func TestSpecificExamplesAreSpecific(t *testing.T) {
	linter := newLinter(t)
	for _, x := range shipped(t).Templates() {
		for _, q := range x.Questions {
			if found := examine(t, linter, x, q, q.Specific); len(found) > 0 {
				t.Errorf("%s: %s is found in the specific %s: %q", x.Name, found[0].Rule, q.ID, q.Specific)
			}
		}
	}
}

// An answer that a template calls evasive is one in which something is found.
func TestEvasiveExamplesAreFound(t *testing.T) {
	linter := newLinter(t)
	for _, x := range shipped(t).Templates() {
		for _, q := range x.Questions {
			if found := examine(t, linter, x, q, q.Evasive); len(found) == 0 {
				t.Errorf("%s: nothing is found in the evasive %s: %q", x.Name, q.ID, q.Evasive)
			}
		}
	}
}

func examine(t *testing.T, linter *lint.Linter, x *Template, q Question, answer string) []Finding {
	t.Helper()
	found, err := Examine(linter, x, q, answer)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Every template says why it asks, and shows both kinds of answers.
func TestQuestionsAreWhole(t *testing.T) {
	for _, x := range shipped(t).Templates() {
		for _, q := range x.Questions {
			if q.Text == "" || q.Why == "" || q.Specific == "" || q.Evasive == "" {
				t.Errorf("%s: the question %s lacks a part", x.Name, q.ID)
			}
			if strings.Contains(q.Text+q.Why, "!") {
				t.Errorf("%s: the question %s shouts", x.Name, q.ID)
			}
		}
	}
}

// matrix is which occasions are written for, to whom.
var matrix = map[string][]string{
	"lying":           {"partner", "friend", "parent", "adult-child", "boss", "teacher", "student"},
	"infidelity":      {"partner"},
	"missed-event":    {"partner", "friend", "parent", "adult-child", "minor-child", "sibling"},
	"harsh-words":     {"partner", "friend", "parent", "adult-child", "minor-child", "sibling", "colleague", "boss", "teacher", "student"},
	"broken-promise":  {"partner", "friend", "parent", "adult-child", "minor-child", "colleague", "boss", "customer"},
	"money":           {"partner", "friend", "parent", "sibling", "customer"},
	"absence":         {"partner", "friend", "parent", "adult-child", "minor-child", "sibling"},
	"confidence":      {"friend", "colleague", "customer"},
	"privacy":         {"partner", "adult-child"},
	"work-mistake":    {"colleague", "boss", "customer"},
	"credit":          {"colleague", "boss"},
	"service-failure": {"customer"},
	"damage":          {"neighbour"},
	"remark":          {"friend", "adult-child", "colleague", "boss", "customer", "teacher", "student"},
	"cheating":        {"teacher", "student"},
	"bullying":        {"student"},
	"estrangement":    {"adult-child"},
	"silence":         {"friend", "customer"},
}

func TestMatrixIsCovered(t *testing.T) {
	l := shipped(t)
	for occasion, relationships := range matrix {
		for _, r := range relationships {
			x, err := l.Choose(Wish{Occasion: occasion, Relationship: r})
			if err != nil || !slices.Contains(x.Occasions, occasion) || !slices.Contains(x.Relationships, r) {
				t.Errorf("%s to a %s: %v, %v", occasion, r, x, err)
			}
		}
	}
}

// Whatever the letter and the relationship, there is a general template.
func TestThereIsAGeneralTemplate(t *testing.T) {
	l := shipped(t)
	for _, kind := range letter.Kinds {
		for _, r := range []string{
			"partner", "ex", "friend", "parent", "adult-child", "minor-child", "sibling", "colleague", "boss", "customer",
			"neighbour", "teacher", "student",
		} {
			x, err := l.Choose(Wish{Letter: kind, Relationship: r})
			if err != nil || x.Letter != kind || len(x.Occasions) > 0 {
				t.Errorf("%s to a %s: %v, %v", kind, r, x, err)
			}
		}
	}
}
