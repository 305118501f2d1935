package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile("../../" + path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestPublished holds what is printed for people to the figures that CI
// compares: neither is edited by hand.
func TestPublished(t *testing.T) {
	rows, err := readFigures("../../" + figuresFile)
	if err != nil {
		t.Fatal(err)
	}
	text, err := readme(rows)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(text), read(t, readmeFile)); diff != "" {
		t.Errorf("%s is not what its figures say; make accuracy WRITE=1 (-want +got):\n%s", readmeFile, diff)
	}
	own, err := json.MarshalIndent(byRule(rows), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(own)+"\n", read(t, rulesFile)); diff != "" {
		t.Errorf("%s is not what the figures say; make accuracy WRITE=1 (-want +got):\n%s", rulesFile, diff)
	}
}

func TestTableIsAligned(t *testing.T) {
	tb := &table{head: []string{"a", "wide"}}
	tb.add("–", "1")
	tb.add("long one", "2")
	want := strings.Join([]string{
		"| a        | wide |",
		"| -------- | ---- |",
		"| –        | 1    |",
		"| long one | 2    |",
	}, "\n")
	if diff := cmp.Diff(want, text(tb)); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
}

func TestWorstMisses(t *testing.T) {
	list := []miss{
		{written, "vague", 0, sentence{ID: "1", Text: "a long one"}},
		{written, "vague", 0, sentence{ID: "2", Text: "short"}},
		{inMessage, "vague", 0, sentence{ID: "3", Text: "x"}},
		{written, "excuse", 0, sentence{ID: "4", Text: "a very long one"}},
	}
	var got []string
	for _, x := range worstMisses(list, written, 1) {
		got = append(got, x.ID)
	}
	if diff := cmp.Diff([]string{"4", "2"}, got); diff != "" {
		t.Errorf("the shortest of each label, of the one set (-want +got):\n%s", diff)
	}
}
