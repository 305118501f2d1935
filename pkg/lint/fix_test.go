package lint

import (
	"strings"
	"testing"
	"testing/fstest"

	"apology.example/pkg/fix"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// mending are rules with fixes.
var mending = rule.Folder{Name: "own", FS: fstest.MapFS{
	"test/kettle.yaml": {Data: []byte("title: t\nmessage: “{match}”\nwhy: w\nshields: none\nmatch:\n  - is: [and a kettle, kettle]\n    fix: {remove: safe}\n")},
	"test/lamp.yaml":   {Data: []byte("title: t\nmessage: “{match}”\nwhy: w\nshields: none\nmatch:\n  - is: lamp\n    fix: {ask: 'which lamp?'}\n")},
}}

func TestFixesLeaveSentencesWhole(t *testing.T) {
	set, err := rule.Load(mending)
	if err != nil {
		t.Fatal(err)
	}
	l := newLinter(t, set, Options{Only: []string{"test"}})
	for _, tt := range []struct{ text, want string }{
		{"Take my kettle with you.", "Take my with you."},
		{"Take a pot, kettle.", "Take a pot."},
		{"Take a pot, kettle, pan.", "Take a pot, pan."},
		{"Take a pot and a kettle.", "Take a pot."},
		{"Take it.\nA pot, kettle\nand pan.", "Take it.\nA pot\nand pan."},
		{"Take a pot and\nkettle too.", "Take a pot and\ntoo."},
		{"Kettle, you took it.", "You took it."},
		{"Kettle you took it.", "You took it."},
		{"kettle you took it.", "you took it."},
		{"Take it. Kettle? You know.", "Take it. You know."},
		{"Take it. Kettle.", "Take it. "},
		{"Kettle, éclairs.", "Éclairs."},
		{"The lamp broke.", "The [which lamp?] broke."},
		{"Take the (kettle) with you.", "Take the (kettle) with you."},
		{"Take “kettle” with you.", "Take “kettle” with you."},
		{"Take the *kettle* with you.", "Take the *kettle* with you."},
		{"Take the ket**tle** with you.", "Take the ket**tle** with you."},
	} {
		got, err := fix.Apply(tt.text, fix.Choose(check(t, l, tt.text).Diagnostics, true))
		if err != nil || got != tt.want {
			t.Errorf("%q became %q (%v), not %q", tt.text, got, err, tt.want)
		}
	}
}

// In mail an edit of the words could leave half of an encoding behind.
func TestMailHasNoFixes(t *testing.T) {
	set, err := rule.Load(mending)
	if err != nil {
		t.Fatal(err)
	}
	lt, err := letter.Parse("a.eml", []byte("From: a@example.com\nSubject: x\n\nTake the kettle.\n"), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := newLinter(t, set, Options{Only: []string{"test"}}).Lint("a.eml", lt).Diagnostics
	if len(found) != 1 || len(found[0].Fixes) != 0 {
		t.Errorf("got %+v", found)
	}
}

// The shipped fixes come to an end, leave no hole behind, and never a letter
// that can be sent unread: what is asked is found as a slot.
func TestShippedFixes(t *testing.T) {
	docs, err := rule.Manuals()
	if err != nil {
		t.Fatal(err)
	}
	set, err := rule.Load()
	if err != nil {
		t.Fatal(err)
	}
	fixed := 0
	for _, r := range set.Rules {
		if r.Element {
			continue
		}
		l := newLinter(t, set, Options{Only: []string{r.ID, "placeholder-left"}})
		for _, example := range docs[r.ID].Bad {
			text := strings.NewReplacer("[[", "", "]]", "").Replace(example)
			if after := mend(t, l, text); after != text {
				fixed++
				sound(t, l, text, after)
			}
		}
	}
	if fixed == 0 {
		t.Error("no rule mends any of its examples")
	}
}

// mend makes every fix until none is left.
func mend(t *testing.T, l *Linter, text string) string {
	t.Helper()
	for range 10 {
		fixes := fix.Choose(check(t, l, text).Diagnostics, true)
		if len(fixes) == 0 {
			return text
		}
		var err error
		if text, err = fix.Apply(text, fixes); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	}
	t.Errorf("there is no end to the fixes of %q", text)
	return text
}

func sound(t *testing.T, l *Linter, before, after string) {
	t.Helper()
	for _, hole := range []string{"  ", " ,", " .", ",.", " ?", ",,"} {
		if strings.Contains(after, hole) && !strings.Contains(before, hole) {
			t.Errorf("%q became %q", before, after)
		}
	}
	if first := after[:1]; strings.ToUpper(before[:1]) == before[:1] && strings.ToUpper(first) != first {
		t.Errorf("%q lost its capital: %q", before, after)
	}
	if asked := strings.Contains(after, "?]"); asked && len(found(check(t, l, after), "letter")) == 0 {
		t.Errorf("%q could be sent", after)
	}
}
