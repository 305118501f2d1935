package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// judged are the elements that the key of the letters knows, by its name and
// by ours.
var judged = []struct{ key, id string }{
	{"regret", "regret"}, {"names-the-act", "act"}, {"owns-it", "ownership"}, {"impact", "impact"},
	{"repair", "repair"}, {"change", "change"}, {"asks-forgiveness", "request"}, {"patience", "patience"},
	{"listening", "listening"}, {"desire", "closeness"},
}

// keyed is a line of the key: what a person found in one letter.
type keyed struct {
	File     string          `json:"file"`
	Kind     string          `json:"kind"` // good, mixed or bad
	Letter   letter.Kind     `json:"letter"`
	Elements map[string]bool `json:"elements"`
}

// score counts hits and misses of one element.
type score struct {
	hit, extra, missed int
	notes              []string
}

// elements measures, on the letters of a folder and its key.jsonl, how well
// elements and kinds are told, and which good letters are found fault with.
func elements(w io.Writer, dir string, show bool) error {
	set, err := rule.Load()
	if err != nil {
		return err
	}
	l, err := lint.New(set, lint.Options{})
	if err != nil {
		return err
	}
	keys, err := readKey(filepath.Join(dir, "key.jsonl"))
	if err != nil {
		return err
	}
	scores := make([]score, len(judged))
	var notes []string
	for _, k := range keys {
		res, err := read(l, filepath.Join(dir, k.File))
		if err != nil {
			return err
		}
		count(scores, k, res)
		notes = append(notes, remarks(k, res)...)
	}
	table(w, scores, show)
	for _, s := range notes {
		_, _ = fmt.Fprintln(w, s)
	}
	return nil
}

func readKey(path string) ([]keyed, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var keys []keyed
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var k keyed
		if err := json.Unmarshal(lines.Bytes(), &k); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		keys = append(keys, k)
	}
	return keys, lines.Err()
}

func read(l *lint.Linter, path string) (lint.Result, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return lint.Result{}, err
	}
	lt, err := letter.Parse(path, data, letter.Options{})
	if err != nil {
		return lint.Result{}, err
	}
	return l.Lint(path, lt), nil
}

// count holds each element of a letter against the key. What the letter says
// and takes back counts as not there.
func count(scores []score, k keyed, res lint.Result) {
	for i, j := range judged {
		s, e := &scores[i], anatomy.Find(res.Elements, j.id)
		switch got := e.Verdict == anatomy.Present; {
		case got && k.Elements[j.key]:
			s.hit++
		case got:
			s.extra++
			s.notes = append(s.notes, fmt.Sprintf("  extra  %s %s", k.File, res.Letter.File.Slice(e.Evidence[0])))
		case k.Elements[j.key]:
			s.missed++
			s.notes = append(s.notes, fmt.Sprintf("  missed %s", k.File))
		}
	}
}

// remarks tell of a kind guessed wrong and of fault found with a good letter.
func remarks(k keyed, res lint.Result) []string {
	var list []string
	if res.Kind != k.Letter {
		list = append(list, fmt.Sprintf("kind   %s is %s, taken for %s", k.File, k.Letter, res.Kind))
	}
	if k.Kind != "good" {
		return list
	}
	for _, d := range res.Diagnostics {
		if d.Severity >= diag.Warning {
			list = append(list, fmt.Sprintf("good   %s %s %s: %s", k.File, d.Severity, d.Rule, res.Letter.File.Slice(d.Sentence)))
		}
	}
	return slices.Compact(list)
}

func table(w io.Writer, scores []score, show bool) {
	_, _ = fmt.Fprintf(w, "%-10s %9s %9s %9s\n", "element", "precision", "recall", "F1")
	for i, s := range scores {
		_, _ = fmt.Fprintf(w, "%-10s %9.2f %9.2f %9.2f\n", judged[i].id,
			share(s.hit, s.hit+s.extra), share(s.hit, s.hit+s.missed), share(2*s.hit, 2*s.hit+s.extra+s.missed))
		if !show {
			continue
		}
		for _, n := range s.notes {
			_, _ = fmt.Fprintln(w, n)
		}
	}
}
