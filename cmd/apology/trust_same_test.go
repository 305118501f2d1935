package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// The same bytes come out for the same bytes, however many letters are read at
// a time, in every format.
func TestSameBytes(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for i, text := range letters(t) {
		paths = append(paths, put(t, dir, fmt.Sprintf("letters/%03d.md", i), text))
	}
	for _, format := range []string{"text", "json", "jsonl", "unix", "sarif", "github", "rdjson", "checkstyle", "html"} {
		args := []string{"check", "--no-config", "--exit-zero", "--format", format, "--jobs"}
		first := apology(t, dir, "", append(args, "1", "letters")...)
		if first.status != 0 || len(first.out) < 1000 {
			t.Fatalf("%s: exit status %d and %d bytes\n%s", format, first.status, len(first.out), first.errors)
		}
		for i := range max(2, *rounds/10) {
			jobs := []string{"16", "1", "3"}[i%3]
			if next := apology(t, dir, "", append(args, jobs, "letters")...); next != first {
				t.Fatalf("%s: run %d, with --jobs %s, gave other bytes", format, i+2, jobs)
			}
		}
	}
	backwards := slices.Clone(paths)
	slices.Reverse(backwards)
	args := []string{"check", "--no-config", "--exit-zero", "-f", "json"}
	if apology(t, dir, "", append(args, paths...)...) != apology(t, dir, "", append(args, backwards...)...) {
		t.Error("the order of the arguments changes what is printed")
	}
}

// A letter that is written in another way gets the same verdict.
func TestSameVerdict(t *testing.T) {
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	linter, err := lint.New(set, lint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tried, differ := 0, map[string]int{}
	for _, text := range append(letters(t), sentences(t)...) {
		before := verdict(t, linter, text)
		for _, name := range slices.Sorted(maps.Keys(changes)) {
			other := changes[name](text)
			if other == text || name == "a greeting" && strings.HasPrefix(text, "---") {
				continue
			}
			tried++
			if after := verdict(t, linter, other); after != before {
				if differ[name]++; differ[name] <= 40 {
					t.Errorf("with %s:\n  %q\nsays\n  %s\nand\n  %q\nsays\n  %s", name, text, before, other, after)
				}
			}
		}
	}
	t.Logf("%d letters and sentences written in another way, %v differ", tried, differ)
	if tried < 10_000 {
		t.Errorf("only %d were tried", tried)
	}
}

// verdict is what a letter is found to say, the places left out.
func verdict(t *testing.T, l *lint.Linter, text string) string {
	t.Helper()
	lt, err := letter.Parse("letter.md", []byte(text), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := l.Lint("letter.md", lt)
	said := []string{string(r.Kind)}
	for _, d := range r.Diagnostics {
		if d.By == diag.ByPattern {
			said = append(said, fmt.Sprintf("%s %s", d.Severity, d.Rule))
		}
	}
	slices.Sort(said)
	for _, e := range r.Elements {
		if e.Verdict != anatomy.Missing {
			said = append(said, fmt.Sprintf("%s %s", e.Verdict, e.ID))
		}
	}
	return strings.Join(said, ", ")
}

// letters are all letters of testdata that are no mail.
func letters(t testing.TB) []string {
	t.Helper()
	var list []string
	for _, dir := range []string{"letters", "corpus/letters", "draft/letters", "draft/examples", "review"} {
		err := filepath.WalkDir(repository(t, "testdata/"+dir), func(path string, d fs.DirEntry, err error) error {
			ext := filepath.Ext(path)
			if err == nil && (ext == ".md" || ext == ".txt") && d.Type().IsRegular() && !strings.Contains(path, ".review.") {
				list = append(list, get(t, path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// sentences are those of the corpus.
func sentences(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(repository(t, "testdata/corpus/sentences-*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there is no corpus: %v", err)
	}
	var list []string
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for s := bufio.NewScanner(f); s.Scan(); {
			var sentence struct{ Text string }
			if err := json.Unmarshal(s.Bytes(), &sentence); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			list = append(list, sentence.Text)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return list
}
