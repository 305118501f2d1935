package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every file in the folder holds options, letters, what was found in them, and
// the report that is made of it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no reports in testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			c := readCase(t, file)
			got := c.report(t)
			if diff := cmp.Diff(c.want, got); diff == "" {
				return
			} else if !*update {
				t.Errorf("(-want +got)\n%s", diff)
			}
			c.archive.Files[c.at].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(c.archive), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// golden is a case: its archive holds "options", for each letter the letter and
// "findings", and at last the report as "want".
type golden struct {
	archive *txtar.Archive
	format  string
	options Options
	letters []lint.Result
	at      int // of the report in the archive
	want    string
}

func readCase(t *testing.T, file string) *golden {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := &golden{archive: archive, format: "text", options: Options{Version: "v1"}, at: -1}
	for i, f := range archive.Files {
		switch f.Name {
		case "options":
			c.option(t, strings.Fields(string(f.Data)))
		case "findings":
			c.findings(t, string(f.Data))
		case "want":
			c.at, c.want = i, string(f.Data)
		default:
			c.letter(f.Name, string(f.Data))
		}
	}
	if c.at < 0 {
		t.Fatalf("%s has no want", file)
	}
	return c
}

func (c *golden) option(t *testing.T, words []string) {
	t.Helper()
	for _, word := range words {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "format":
			c.format = value
		case "width":
			c.options.Width, _ = strconv.Atoi(value)
		case "color":
			c.options.Color = true
		case "quiet":
			c.options.Quiet = true
		case "stats":
			c.options.Stats = true
		case "bytes":
			c.options.Unit = source.Bytes
		case "utf16":
			c.options.Unit = source.UTF16
		case "rules":
			c.options.Rules = []Rule{{"r", "c", "A title", "Why.", "What would you say?", diag.Suggestion}, {"quiet", "c", "Another", "Why not.", "", diag.Off}}
		default:
			t.Fatalf("no option is called %q", key)
		}
	}
}

// escapes are what letters hold that an editor would not show.
var escapes = strings.NewReplacer(`\e`, "\x1b", `\t`, "\t", `\r`, "\r", `\u202e`, "\u202e", `\u200b`, "\u200b")

func (c *golden) letter(name, text string) {
	c.letters = append(c.letters, lint.Result{
		Path: escapes.Replace(name), Letter: &letter.Letter{File: source.NewFile(name, escapes.Replace(text)), Place: letter.InFile},
		Kind: letter.Apology, KindFrom: lint.FromFront, Stats: lint.Stats{Words: 12, Sentences: 2, Rules: 50},
	})
}

// findings are those in the letter before them, a line each: severity, rule,
// the words in quotes, message, and advice behind a bar. A finding without
// words is about the whole letter. The line "guess" says how its kind was found,
// and "fix" with words, those that take their place, and a title, how the finding
// before it is mended; "safe" behind it, that nobody need be asked.
func (c *golden) findings(t *testing.T, text string) {
	t.Helper()
	r := &c.letters[len(c.letters)-1]
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "guess" {
			r.KindFrom = lint.FromGuess
			continue
		}
		if last := len(r.Diagnostics) - 1; strings.HasPrefix(line, "fix ") {
			r.Diagnostics[last].Fixes = append(r.Diagnostics[last].Fixes, mended(t, r.Letter.File, line))
			continue
		}
		r.Diagnostics = append(r.Diagnostics, finding(t, r.Letter.File, line))
	}
	diag.Sort(r.Diagnostics)
}

func mended(t *testing.T, f *source.File, line string) diag.Fix {
	t.Helper()
	var words, put, title string
	line, safe := strings.CutSuffix(line, " safe")
	if _, err := fmt.Sscanf(line, "fix %q %q %q", &words, &put, &title); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	start := strings.Index(f.Data, words)
	return diag.Fix{Title: title, Safe: safe, Edits: []diag.Edit{{Span: source.Span{Start: start, End: start + len(words)}, New: put}}}
}

func finding(t *testing.T, f *source.File, line string) diag.Diagnostic {
	t.Helper()
	var severity, rule, words string
	if _, err := fmt.Sscanf(line, "%s %s %q", &severity, &rule, &words); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	_, rest, _ := strings.Cut(line, strconv.Quote(words))
	message, advice, _ := strings.Cut(rest, "|")
	d := diag.Diagnostic{Rule: rule, By: diag.ByPattern, Message: strings.TrimSpace(message), Advice: strings.TrimSpace(advice)}
	if severity, d.Suppressed = strings.CutPrefix(severity, "suppressed:"); d.Suppressed {
		d.Reason = "as agreed"
	}
	var err error
	if d.Severity, err = diag.ParseSeverity(severity); err != nil {
		t.Fatal(err)
	}
	start := strings.Index(f.Data, words)
	if start < 0 {
		t.Fatalf("%q is not in the letter", words)
	}
	if d.Span = (source.Span{Start: start, End: start + len(words)}); words == "" {
		d.By = diag.ByLetter
	}
	return d
}

func (c *golden) report(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	r, err := New(&b, c.format, c.options)
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range c.letters {
		if err := r.Write(r.Page(res)); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(nil); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), "\x1b", `\e`) // which colours are made of
}
