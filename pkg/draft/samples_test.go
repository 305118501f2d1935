package draft

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the golden tests see")

const samples = "../../testdata/draft"

// sampleAnswers are the sets of answers in testdata/draft/answers, by name.
func sampleAnswers(t testing.TB) map[string]Answers {
	t.Helper()
	paths, err := filepath.Glob(samples + "/answers/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no answers: %v", err)
	}
	sets := map[string]Answers{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		if sets[name], err = ReadAnswers(path, data); err != nil {
			t.Fatal(err)
		}
	}
	return sets
}

// restrictedTo are the answers that a template has questions for.
func (a Answers) restrictedTo(x *Template) Answers {
	some := Answers{}
	for _, key := range x.Keys() {
		if answer, ok := a[key]; ok {
			some[key] = answer
		}
	}
	return some
}

// Every set of answers in every template that it is enough for makes a letter
// with which nothing is wrong.
func TestEveryTemplateWithEverySample(t *testing.T) {
	linter := newLinter(t)
	templates, sets, letters := shipped(t).Templates(), sampleAnswers(t), 0
	for name, a := range sets {
		for _, x := range templates {
			some := a.restrictedTo(x)
			if len(some.Missing(x)) > 0 {
				continue
			}
			d, err := Render(x, some, Markdown)
			if err != nil {
				t.Fatal(err)
			}
			clean(t, x.Name+" with "+name, linter, d)
			letters++
		}
	}
	t.Logf("%d letters of %d templates and %d sets of answers", letters, len(templates), len(sets))
}

// A golden draft of every sample, and of every template with its own examples.
func TestGoldenDrafts(t *testing.T) {
	l := shipped(t)
	for name, a := range sampleAnswers(t) {
		x, err := l.Find(a["template"].Text)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, x, a, filepath.Join(samples, "letters", name+".md"))
	}
	for _, x := range l.Templates() {
		golden(t, x, examples(x), filepath.Join(samples, "examples", x.Name+".md"))
	}
}

func golden(t *testing.T, x *Template, a Answers, path string) {
	t.Helper()
	d, err := Render(x, a, Markdown)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if *update {
		if err := os.WriteFile(path, []byte(d.Text(true)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), d.Text(true)); diff != "" {
		t.Errorf("%s: (-golden +drafted)\n%s", path, diff)
	}
}

// Two people who answer the same questions get two letters.
func TestTwoPeopleGetTwoLetters(t *testing.T) {
	sets, l := sampleAnswers(t), shipped(t)
	texts := map[string][]string{}
	for _, a := range sets {
		x, err := l.Find(a["template"].Text)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Render(x, a, Markdown)
		if err != nil {
			t.Fatal(err)
		}
		texts[x.Name] = append(texts[x.Name], d.Body)
	}
	for name, pair := range texts {
		if len(pair) < 2 {
			continue
		}
		if s := shared(pair[0], pair[1]); s > 0.15 {
			t.Errorf("two letters of %s share %.0f %% of their phrases", name, 100*s)
		}
	}
}

// shared is the part of the three-word phrases of two letters that both have.
func shared(a, b string) float64 {
	x, y := phrases(a), phrases(b)
	both := 0
	for p := range x {
		if y[p] {
			both++
		}
	}
	return float64(2*both) / float64(len(x)+len(y))
}

func phrases(s string) map[string]bool {
	words, set := strings.Fields(strings.ToLower(s)), map[string]bool{}
	for i := range max(0, len(words)-2) {
		set[strings.Join(words[i:i+3], " ")] = true
	}
	return set
}
