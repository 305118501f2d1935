package report

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// sample has one error behind an emoji, and one suppressed warning.
func sample(path string) lint.Result {
	f := source.NewFile(path, "Hi\n🙂 but no\x1b\n")
	return lint.Result{
		Path: path, Letter: &letter.Letter{File: f}, Kind: letter.Apology, KindFrom: lint.FromGuess,
		Diagnostics: []diag.Diagnostic{
			{Rule: "sorry-but", Severity: diag.Error, Message: "takes <it> back", Span: source.Span{Start: 8, End: 11}},
			{Rule: "too-short", Severity: diag.Warning, Message: "short", Suppressed: true},
		},
		Elements: []anatomy.Element{{ID: "act", Verdict: anatomy.Missing, Want: anatomy.Required}},
	}
}

func write(t *testing.T, format string, o Options, failures []lint.Failure, results ...lint.Result) string {
	t.Helper()
	var b strings.Builder
	r, err := New(&b, format, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range results {
		if err := r.Write(r.Page(res)); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(failures); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestColumnsFollowTheUnit(t *testing.T) {
	for unit, want := range map[source.Unit]string{source.Chars: "2:3", source.Bytes: "2:6", source.UTF16: "2:4"} {
		got := write(t, "unix", Options{Unit: unit}, nil, sample("a.md"))
		if line := "a.md:" + want + ": error: takes <it> back [sorry-but]\n"; got != line {
			t.Errorf("%v: got %q, want %q", unit, got, line)
		}
		if got := write(t, "text", Options{Unit: unit}, nil, sample("a.md")); !strings.Contains(got, "a.md:"+want+" error") {
			t.Errorf("%v: got %q", unit, got)
		}
	}
}

// JSON is one object however many letters there are, its lists are never null,
// and it is indented throughout.
func TestJSONIsOneObject(t *testing.T) {
	failures := []lint.Failure{{Path: "b.md", Err: errors.New("empty")}}
	for n := range 4 {
		var letters []lint.Result
		for range n {
			letters = append(letters, sample("a.md"))
		}
		out := write(t, "json", Options{Version: "v1"}, failures, letters...)
		var got struct {
			Letters  []json.RawMessage
			Summary  map[string]int
			Failures []map[string]string
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatalf("%v in %s", err, out)
		}
		var tidy strings.Builder
		e := json.NewEncoder(&tidy)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		if err := e.Encode(json.RawMessage(out)); err != nil || tidy.String() != out {
			t.Errorf("%d letters: got\n%s\nwant\n%s(%v)", n, out, tidy.String(), err)
		}
		if len(got.Letters) != n || got.Summary["letters"] != n || got.Summary["errors"] != n || got.Summary["suppressed"] != n {
			t.Errorf("%d letters: got %s", n, out)
		}
		if len(got.Failures) != 1 || got.Failures[0]["error"] != "empty" || strings.Contains(out, "null") {
			t.Errorf("got %s", out)
		}
	}
}

func TestJSONLinesAreElementsOfJSON(t *testing.T) {
	out := write(t, "jsonl", Options{}, nil, sample("a.md"), sample("b.md"))
	lines := strings.SplitAfter(out, "\n")
	if len(lines) != 3 {
		t.Fatalf("got %q", out)
	}
	for _, line := range lines[:2] {
		var got jsonLetterHead
		if err := json.Unmarshal([]byte(line), &got); err != nil || len(got.Diagnostics) != 2 || !got.Diagnostics[1].Suppressed {
			t.Errorf("got %q, %v", line, err)
		}
	}
}

type jsonLetterHead struct {
	Path        string
	Diagnostics []struct{ Suppressed bool }
}

func TestUnknownFormatNamesTheNearest(t *testing.T) {
	_, err := New(&strings.Builder{}, "jsn", Options{})
	if err == nil || !strings.Contains(err.Error(), `did you mean "json"`) {
		t.Errorf("got %v", err)
	}
}

// Whatever a letter holds and wherever a finding lies, a frame marks something
// and obeys nothing.
func FuzzFrame(f *testing.F) {
	f.Add("I am sorry,\n\tbut 🙂 you\r\nstarted it", 5, 20, 20)
	f.Add("\uFEFF漢字\x1b[2J\u202e", 0, 100, 0)
	f.Add("e\u0301\u0301\xff\r\r", 1, 3, 50)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		start = min(max(start, 0), len(text))
		d := diag.Diagnostic{Rule: "r", Severity: diag.Error, Message: text, Span: source.Span{Start: start, End: min(max(end, start), len(text))}}
		r := lint.Result{Path: text, Letter: &letter.Letter{File: source.NewFile("a", text)}, Diagnostics: []diag.Diagnostic{d}}
		out := write(t, "text", Options{Width: width % 200}, nil, r)
		if strings.ContainsAny(out, "\x1b\r\t\x00\u202e\u009b") {
			t.Errorf("%q", out)
		}
	})
}
