package editor

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryEditorIsWhole(t *testing.T) {
	used := map[string]bool{}
	for _, e := range Editors() {
		if e.Title == "" || !strings.HasSuffix(e.Does, ".") {
			t.Errorf("%s: a title and a sentence are wanted", e.Name)
		}
		if len(e.Files) == 0 {
			used[e.Name+".md"] = true
			if e.Instructions() == "" {
				t.Errorf("%s: nothing says how", e.Name)
			}
		}
		for _, f := range e.Files {
			used[f.Snippet] = true
			if text := read(f.Snippet); !strings.HasSuffix(text, "\n") {
				t.Errorf("%s: %s is missing, or has no end", e.Name, f.Snippet)
			}
		}
	}
	all, err := snippets.ReadDir("snippets")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range all {
		if !used[entry.Name()] {
			t.Errorf("nothing uses %s", entry.Name())
		}
	}
}

// The matcher of the task reads what apology prints; comments and the comma at
// the end are what both programs allow in their JSON.
func TestJSONThatAllowsComments(t *testing.T) {
	for _, name := range []string{"vscode", "sublime"} {
		e, _ := Find(name)
		changes, err := e.Install(places(t))
		if err != nil {
			t.Fatal(err)
		}
		plain := regexp.MustCompile(`(?m)^\s*//.*$`).ReplaceAllString(string(changes[0].After), "")
		plain = regexp.MustCompile(`,(\s*[\]}])`).ReplaceAllString(plain, "$1")
		var v struct {
			Tasks []struct {
				ProblemMatcher struct{ Pattern struct{ Regexp string } }
			}
		}
		if err := json.Unmarshal([]byte(plain), &v); err != nil {
			t.Errorf("%s: %v in\n%s", name, err, plain)
		}
		for _, task := range v.Tasks {
			got := regexp.MustCompile(task.ProblemMatcher.Pattern.Regexp).FindStringSubmatch("a b/letter.md:3:14: error: Takes it: back. [sorry-but]")
			want := []string{"a b/letter.md", "3", "14", "error", "Takes it: back.", "sorry-but"}
			if len(got) == 0 || !cmp.Equal(got[1:], want) {
				t.Errorf("%q, not %q", got, want)
			}
		}
	}
}
