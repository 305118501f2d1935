package lint

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// own are rules that the tests below bring with them, so that they do not hang
// on what the shipped ones find.
var own = rule.Folder{Name: "own", FS: fstest.MapFS{
	"safety/danger.yaml": {Data: []byte("title: danger\nseverity: safety\nmessage: “{match}”\nwhy: why\nmatch: purple smoke\n")},
	"test/kettle.yaml":   {Data: []byte("title: kettle\nseverity: warning\nmessage: “{match}”\nwhy: why\nmatch: the kettle\n")},
	"test/lamp.yaml":     {Data: []byte("title: lamp\nseverity: {default: error, space: off}\nmessage: “{match}”\nwhy: why\nmatch: the lamp\n")},
}}

func load(t *testing.T) *rule.Set {
	t.Helper()
	set, err := rule.Load(own)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func newLinter(t *testing.T, set *rule.Set, o Options) *Linter {
	t.Helper()
	l, err := New(set, o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func check(t *testing.T, l *Linter, text string) Result {
	t.Helper()
	lt, err := letter.Parse("letter.md", []byte(text), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return l.Lint("letter.md", lt)
}

// found lists findings as "rule severity", with "hidden" behind those that are
// suppressed, of the categories given.
func found(res Result, categories ...string) []string {
	list := []string{}
	for _, d := range res.Diagnostics {
		if !slices.Contains(categories, d.Category) {
			continue
		}
		s := d.Rule + " " + d.Severity.String()
		if d.Suppressed {
			s += " hidden"
		}
		list = append(list, s)
	}
	return list
}

func TestSuppressions(t *testing.T) {
	l := newLinter(t, load(t), Options{Only: []string{"test", "safety", "unused-suppression", "unknown-suppression", "reasonless-suppression"}})
	for _, c := range []struct {
		name, letter string
		want         []string
	}{
		{"used, on the same line", "I like the kettle. <!-- apology:ignore kettle -- it is hers -->", []string{"kettle warning hidden"}},
		{"used, on the next block", "<!-- apology:ignore kettle -- it is hers -->\n\nI like the kettle.", []string{"kettle warning hidden"}},
		{"used, by its category", "I like the kettle. <!-- apology:ignore test -- it is hers -->", []string{"kettle warning hidden"}},
		{"two at once", "I like the kettle and the lamp. <!-- apology:ignore kettle, lamp -- hers -->", []string{"kettle warning hidden", "lamp error hidden"}},
		{"the whole letter", "<!-- apology:ignore-file -- a sample -->\n\nI like the kettle.\n\nI like the lamp.", []string{"kettle warning hidden", "lamp error hidden"}},
		{"reaches no further than its block", "<!-- apology:ignore kettle -- hers -->\n\nThe kettle.\n\nThe kettle.", []string{"kettle warning hidden", "kettle warning"}},
		{"unused", "I like tea. <!-- apology:ignore kettle -- it is hers -->", []string{"unused-suppression suggestion"}},
		{"unknown", "I like the kettle. <!-- apology:ignore kettel -- it is hers -->", []string{"kettle warning", "unknown-suppression warning"}},
		{"reasonless", "I like the kettle. <!-- apology:ignore kettle -->", []string{"kettle warning", "reasonless-suppression warning"}},
		{"of another rule", "I like the kettle. <!-- apology:ignore lamp -- hers -->", []string{"kettle warning", "unused-suppression suggestion"}},
		{"of a rule that was not looked for", "I like tea. <!-- apology:ignore guilt-trip -- hers -->", []string{}},
		{"names nothing", "I like the kettle. <!-- apology:ignore -- hers -->", []string{"kettle warning", "unknown-suppression warning"}},
		{"safety cannot be hidden", "There was purple smoke. <!-- apology:ignore danger -- a joke -->", []string{"danger safety", "unused-suppression suggestion"}},
		{"safety cannot be hidden in a whole letter", "<!-- apology:ignore-file -- a joke -->\n\nThere was purple smoke.", []string{"danger safety", "unused-suppression suggestion"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := found(check(t, l, c.letter), "test", "safety", "letter")
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSuppressionOfTheWhole: a finding about the letter as a whole stands in no
// words, so a comment about it may stand anywhere.
func TestSuppressionOfTheWhole(t *testing.T) {
	l := newLinter(t, load(t), Options{Kind: letter.Apology, Only: []string{"missing-impact", "unused-suppression"}})
	const comment = "<!-- apology:ignore missing-impact -- we have talked -->"
	for _, text := range []string{
		comment + "\n\nDear Jo,\n\nI am sorry that I was late.",
		"Dear Jo,\n\nI am sorry that I was late. " + comment,
		"Dear Jo,\n\nI am sorry that I was late.\n\n" + comment,
	} {
		want := []string{"missing-impact warning hidden"}
		if diff := cmp.Diff(want, found(check(t, l, text), "letter")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestUnknownSuppressionSuggests(t *testing.T) {
	res := check(t, newLinter(t, load(t), Options{}), "I like the kettle. <!-- apology:ignore kettel -- it is hers -->")
	for _, d := range res.Diagnostics {
		if d.Rule == "unknown-suppression" {
			if !strings.Contains(d.Advice, `"kettle"`) {
				t.Errorf("the advice does not name the nearest rule: %q", d.Advice)
			}
			return
		}
	}
	t.Error("unknown-suppression is not reported")
}

func TestSeverity(t *testing.T) {
	set := load(t)
	const text = "I like the kettle and the lamp. There was purple smoke."
	for _, c := range []struct {
		name string
		o    Options
		want []string
	}{
		{"as the rules say", Options{}, []string{"kettle warning", "lamp error", "danger safety"}},
		{"of a rule", Options{Severity: map[string]diag.Severity{"kettle": diag.Error}}, []string{"kettle error", "lamp error", "danger safety"}},
		{"of a category", Options{Severity: map[string]diag.Severity{"test": diag.Suggestion}}, []string{"kettle suggestion", "lamp suggestion", "danger safety"}},
		{"a rule before its category", Options{Severity: map[string]diag.Severity{"test": diag.Off, "lamp": diag.Error}}, []string{"lamp error", "danger safety"}},
		{"off in another kind of letter", Options{Kind: letter.Space}, []string{"kettle warning", "danger safety"}},
		{"asked for, and off all the same where the rule does not hold", Options{Kind: letter.Space, Severity: map[string]diag.Severity{"lamp": diag.Error}}, []string{"kettle warning", "danger safety"}},
		{"safety is never softened", Options{Severity: map[string]diag.Severity{"danger": diag.Suggestion, "safety": diag.Off}}, []string{"kettle warning", "lamp error", "danger safety"}},
		{"only", Options{Only: []string{"lamp"}}, []string{"lamp error"}},
		{"skip", Options{Skip: []string{"test"}}, []string{"danger safety"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := found(check(t, newLinter(t, set, c.o), text), "test", "safety")
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnknownNames(t *testing.T) {
	set := load(t)
	for _, o := range []Options{
		{Only: []string{"kettel"}}, {Skip: []string{"kettel"}}, {Severity: map[string]diag.Severity{"kettel": diag.Error}},
	} {
		if _, err := New(set, o); err == nil || !strings.Contains(err.Error(), `"kettle"`) {
			t.Errorf("New(%+v): the error does not name the nearest rule: %v", o, err)
		}
	}
}

// TestSamples: the good letters in testdata have nothing to mend.
func TestSamples(t *testing.T) {
	l := newLinter(t, load(t), Options{})
	for _, name := range []string{"good.md", "desire.md", "listen.md", "space.txt"} {
		data, err := os.ReadFile("../../testdata/letters/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if res := check(t, l, string(data)); res.Worst() >= diag.Warning {
			t.Errorf("%s: %v", name, res.Diagnostics)
		}
	}
}
