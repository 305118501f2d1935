package lint

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// written is a sentence of testdata/corpus; its README describes it.
type written struct {
	ID, Text, Kind string
	Labels, Also   []string
}

// TestCorpus holds the rules to what must not be missed and must not be
// scolded: every stock phrase is found by a rule that answers to its label, and
// no innocent sentence is found at error. Safety is a channel of its own: a
// confession of violence is innocent here, and noted all the same.
func TestCorpus(t *testing.T) {
	answers := answers(t)
	set, err := rule.Load()
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(set, Options{Skip: []string{"letter"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences(t) {
		lt, err := letter.Parse("sentence.txt", []byte(s.Text), letter.Options{})
		if err != nil {
			t.Fatalf("%s: %v", s.ID, err)
		}
		found := l.Lint("sentence.txt", lt).Diagnostics
		switch {
		case s.Kind == "stock" && !answered(found, slices.Concat(s.Labels, s.Also), answers):
			t.Errorf("%s: %v: no right rule finds %q; %v", s.ID, s.Labels, s.Text, ruleIDs(found))
		case len(s.Labels) == 0 && slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }):
			t.Errorf("%s: innocent, and found at error: %q; %v", s.ID, s.Text, ruleIDs(found))
		}
	}
}

func answered(found []diag.Diagnostic, labels []string, answers map[string][]string) bool {
	for _, label := range labels {
		for _, d := range found {
			if slices.Contains(answers[label], d.Rule) {
				return true
			}
		}
	}
	return false
}

func ruleIDs(found []diag.Diagnostic) []string {
	var ids []string
	for _, d := range found {
		ids = append(ids, d.Rule)
	}
	return ids
}

// answers are the rules that answer to each label.
func answers(t *testing.T) map[string][]string {
	data, err := os.ReadFile("../../testdata/corpus/labels.json")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string][]string
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func sentences(t *testing.T) []written {
	files, err := filepath.Glob("../../testdata/corpus/sentences-*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	var all []written
	for _, f := range files {
		data, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(data)
		for lines.Scan() {
			var s written
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				t.Fatal(err)
			}
			all = append(all, s)
		}
		if err := data.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}
