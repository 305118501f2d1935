package lsp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/source"
)

func TestPathOf(t *testing.T) {
	for _, tt := range []struct{ uri, language, want string }{
		{"file:///home/zo%C3%AB/my%20letter.md", "", "/home/zoë/my letter.md"},
		{"file:///c%3A/letters/a.txt", "", "c:/letters/a.txt"},
		{"file:///C:/letters/a.txt", "", "C:/letters/a.txt"},
		{"file://host/share/a.txt", "", "//host/share/a.txt"},
		{"file:///letter", "markdown", "/letter"},
		{"untitled:Untitled-1", "plaintext", "Untitled-1"},
		{"untitled:Untitled-1", "markdown", "Untitled-1.md"},
		{"git:/home/a.md?%7B%7D", "markdown", "/home/a.md"},
		{"", "", "letter"},
		{"file:///", "", "letter"},
		{"%zz", "", "letter"},
	} {
		if got := filepath.ToSlash(pathOf(tt.uri, tt.language, "letter")); got != tt.want {
			t.Errorf("%q lies at %q, not %q", tt.uri, got, tt.want)
		}
	}
}

// change applies an edit as a client does.
func change(text string, edits []diag.Edit) string {
	for i := len(edits) - 1; i >= 0; i-- {
		text = text[:edits[i].Span.Start] + edits[i].New + text[edits[i].Span.End:]
	}
	return text
}

// Whole lines change a letter as the edits themselves do, and begin where every
// client finds them.
func TestWholeLines(t *testing.T) {
	for _, text := range []string{"Zoë 🙂 if\nbut\r\nor", "é", "é\n", "if", "\n\n\n"} {
		f := source.NewFile("letter.txt", text)
		for start := range len(text) + 1 {
			for end := start; end <= len(text); end++ {
				edits := []diag.Edit{{Span: source.Span{Start: start, End: end}, New: "x\ny"}, {Span: source.Span{Start: len(text), End: len(text)}, New: "z"}}
				for n := range edits {
					got := wholeLines(f, edits[:n+1])
					if change(text, got) != change(text, edits[:n+1]) {
						t.Fatalf("%q: %+v is not %+v", text, got, edits[:n+1])
					}
					last := n == 1 || f.LineAt(end) == f.Lines()
					if !last && (len(got) != 1 || f.Column(got[0].Span.Start, source.Bytes) != 1 || f.Column(got[0].Span.End, source.Bytes) != 1) {
						t.Errorf("%q: %+v is not made of whole lines", text, got)
					}
				}
			}
		}
	}
}

// The comment that is offered hides the finding that it is offered for, and
// leaves the others as they are, in every letter that comes with apology.
func TestSuppressionsHold(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/letters/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no letters: %v", err)
	}
	reader := newReader(t)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{string(data), strings.ReplaceAll(string(data), "\n", "\r\n")} {
			checkSuppressions(t, reader, path, text)
		}
	}
	for _, text := range hardLines {
		checkSuppressions(t, reader, "letter.md", text)
	}
}

// hardLines are lines of Markdown at whose end a comment may do harm.
var hardLines = []string{
	"# I am sorry if it hurt\n\nTomas",
	"- I am sorry if it hurt.\n- I am sorry if you were offended.\n",
	"I am sorry if it hurt.  \nIt was late.",
	"I am sorry if it hurt.\\\nIt was late.",
	"I am sorry if it hurt.\n===\n",
	"I am sorry if it hurt <!-- apology:ignore missing-act -- said elsewhere -->\nyou.",
	"I am *sorry\nif it* hurt. I am sorry if `it` hurt.",
}

func checkSuppressions(t *testing.T, reader Reader, path, text string) {
	t.Helper()
	before, err := reader.Read(path, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range shown(&reading{result: before}) {
		edit, ok := suppression(before.Letter, d)
		if !ok {
			if d.Severity != diag.Safety && !strings.HasSuffix(path, ".eml") {
				t.Errorf("%s: %s cannot be kept", path, d.Rule)
			}
			continue
		}
		after, err := reader.Read(path, []byte(change(text, []diag.Edit{edit})))
		if err != nil {
			t.Fatal(err)
		}
		left := map[string]int{}
		for _, d := range shown(&reading{result: after}) {
			left[d.Rule]++
		}
		for _, other := range shown(&reading{result: before}) {
			if other.Rule != d.Rule && left[other.Rule] == 0 {
				t.Errorf("%s: to keep %s hides %s", path, d.Rule, other.Rule)
			}
		}
		if count(before.Diagnostics, d.Rule) <= left[d.Rule] || left["unused-suppression"] > 0 {
			t.Errorf("%s: %q does not keep %s", path, edit.New, d.Rule)
		}
	}
}

func count(list []diag.Diagnostic, id string) int {
	n := 0
	for _, d := range list {
		if d.Rule == id && !d.Suppressed {
			n++
		}
	}
	return n
}
