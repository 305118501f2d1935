package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// TestBook holds the table of all rules to the rules, and to what was measured
// of them.
func TestBook(t *testing.T) {
	data, err := os.ReadFile("../../rules/README.md")
	if err != nil {
		t.Fatal(err)
	}
	set, err := rule.Load()
	if err != nil {
		t.Fatal(err)
	}
	want, err := book(string(data), set)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("rules/README.md is not what the rules say; run: make generate (-want +got):\n%s", diff)
	}
	for _, r := range set.Rules {
		if !strings.Contains(want, "| "+link(r)+" |") {
			t.Errorf("%s is not in the table", r.ID)
		}
	}
}

func TestBookWantsItsMark(t *testing.T) {
	if _, err := book("# Rules\n", &rule.Set{}); err == nil || !strings.Contains(err.Error(), "make generate") {
		t.Errorf("a file without the mark: got %v", err)
	}
}

func TestRow(t *testing.T) {
	r := &rule.Rule{
		ID: "x", Severity: diag.Error, Message: "m", ByKind: map[letter.Kind]diag.Severity{letter.Desire: diag.Warning, letter.Space: diag.Off},
	}
	doc := &rule.Doc{Patterns: []string{"p"}, Bad: []string{"You [[a | b]] *now*\nor not."}}
	for _, tt := range []struct{ got, want string }{
		{severity(r), "error; desire: warning"},
		{severity(&rule.Rule{ByKind: map[letter.Kind]diag.Severity{letter.Space: diag.Error}}), "error"},
		{letters(r), "apology, desire, listen"},
		{letters(&rule.Rule{Severity: diag.Error}), "all"},
		{hears(r, doc), `“You **a \| b** \*now\* or not.”`},
		{hears(r, &rule.Doc{Bad: []string{"A whole letter."}}), "m"},
		{right([]rule.Accuracy{{Set: "real", Spoke: 9, Faulty: 8}}, "real"), "8 of 9"},
		{right(nil, "real"), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
