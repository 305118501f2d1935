package draft

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadmeTemplate makes a letter of the template that README.md shows, as
// its own folder of templates would.
func TestReadmeTemplate(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(text), "\n```\n")
	shown, _, _ = strings.Cut(shown, "\n```\n")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "shown.tmpl"), []byte(shown+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	l := shipped(t)
	if err := l.Add(dir); err != nil {
		t.Fatal(err)
	}
	x, err := l.Find("shown")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Render(x, examples(x), Markdown)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range x.Questions {
		if !strings.Contains(d.Text(false), strings.TrimSuffix(q.Specific, ".")) {
			t.Errorf("the answer to %s, %q, is not in the letter:\n%s", q.ID, q.Specific, d.Text(false))
		}
	}
}
