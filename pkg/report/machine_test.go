package report

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	published "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// goldens are the reports in testdata of which the name begins so.
func goldens(t *testing.T, name string) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/" + name + "*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no report is called", name, err)
	}
	var reports []string
	for _, file := range files {
		reports = append(reports, readCase(t, file).want)
	}
	return reports
}

// Every SARIF report, that of a run with failures too, fits the published
// schema.
func TestSARIFFitsItsSchema(t *testing.T) {
	failures := []lint.Failure{{Path: "b.md", Err: errors.New("b.md: there is no such file")}}
	for _, text := range append(goldens(t, "sarif"), write(t, "sarif", Options{}, failures, sample("a.md"))) {
		strict := json.NewDecoder(strings.NewReader(text))
		strict.DisallowUnknownFields() // what is misspelled would be lost below
		if err := strict.Decode(&published.Report{}); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
		r, err := published.FromString(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Validate(); err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
}

func TestSARIFTellsOfFailures(t *testing.T) {
	got := write(t, "sarif", Options{}, []lint.Failure{{Path: "b.md", Err: errors.New("b.md: gone")}})
	if !strings.Contains(got, `{"executionSuccessful":false,"toolExecutionNotifications":[{"level":"error","message":{"text":"b.md: gone"}}]}`) {
		t.Errorf("got %s", got)
	}
}

func TestSARIFAddresses(t *testing.T) {
	for _, tt := range []struct{ path, uri, base string }{
		{"letter.md", "letter.md", "%SRCROOT%"},
		{"to her/é 100%.md", "to%20her/%C3%A9%20100%25.md", "%SRCROOT%"},
		{"../a?b#c.md", "../a%3Fb%23c.md", "%SRCROOT%"},
		{"a:b.md", "./a:b.md", "%SRCROOT%"},
		{"/home/me/a b.md", "file:///home/me/a%20b.md", ""},
		{"-", "-", "%SRCROOT%"},
	} {
		if got := artifact(tt.path); got != (sarifArtifact{tt.uri, tt.base}) {
			t.Errorf("%s: got %+v", tt.path, got)
		}
	}
}

func TestGitHubEscapes(t *testing.T) {
	r := sample("a,b: 100%\r\n.md")
	r.Diagnostics[0].Message = "50%\n::error::x, y: z\r"
	got := write(t, "github", Options{}, nil, r)
	if want := "::error file=a%2Cb%3A 100%25␍␊.md,line=2,endLine=2,col=3,endColumn=6,title=sorry-but::50%25 ::error::x, y: z\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := property("a%,\r\n:"); got != "a%25%2C%0D%0A%3A" {
		t.Errorf("got %q", got)
	}
}

// What was decoded has no places in the file, so none are claimed.
func TestDecodedMailHasNoPlaces(t *testing.T) {
	r := sample("a.eml")
	r.Letter = &letter.Letter{File: r.Letter.File, Place: letter.InBody}
	for format, place := range map[string]string{"sarif": "region", "github": "line=", "rdjson": "range"} {
		if got := write(t, format, Options{}, nil, r); strings.Contains(got, place) {
			t.Errorf("%s: got %s", format, got)
		}
	}
}

func TestRDJSONIsJSON(t *testing.T) {
	for _, text := range goldens(t, "rdjson") {
		if !json.Valid([]byte(text)) {
			t.Errorf("got %s", text)
		}
	}
}

// Several edits become one suggestion that holds what lies between them.
func TestWhole(t *testing.T) {
	edits := []diag.Edit{{Span: source.Span{Start: 0, End: 2}, New: "x"}, {Span: source.Span{Start: 4, End: 5}}}
	if got := whole(source.NewFile("a", "abcdef"), edits); got != (diag.Edit{Span: source.Span{Start: 0, End: 5}, New: "xcd"}) {
		t.Errorf("got %+v", got)
	}
}

// XML is well formed whatever a letter holds, and says the same.
func TestCheckstyleIsXML(t *testing.T) {
	r := sample("a\"<&>\n.md")
	r.Diagnostics[0].Message = "\x00 \x1b ]]> <b attr='x'>\n"
	d := xml.NewDecoder(strings.NewReader(write(t, "checkstyle", Options{}, nil, r)))
	var names []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			names = append(names, e.Name.Local+" "+e.Attr[0].Value)
		}
	}
	if got := strings.Join(names, "|"); got != "checkstyle 4.3|file a\"<&>\n.md|error 2" {
		t.Errorf("got %q", got)
	}
}

// The page allows its own style, and nothing else: no script, no address, and
// no markup out of a letter.
func TestHTMLIsStrict(t *testing.T) {
	r := sample("<script>.md")
	r.Diagnostics[0].Message = "<img src=x onerror=alert(1)>"
	got := write(t, "html", Options{}, nil, r)
	style := regexp.MustCompile(`(?s)<style>(.*)</style>`).FindStringSubmatch(got)
	sum := sha256.Sum256([]byte(style[1]))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	if !strings.Contains(got, `content="`+policy+`"`) {
		t.Errorf("the policy does not fit the style; it should be\n%s", policy)
	}
	if found := regexp.MustCompile(`(?i)<script|<img|<link|\bsrc="|\bhref=|\bstyle="|url\(`).FindString(got); found != "" {
		t.Errorf("%q is in the page", found)
	}
}

// However long a line is, the page shows a part of it, and cuts no character.
func TestHTMLShowsWhatIsAround(t *testing.T) {
	text := strings.Repeat("é", 500) + "here\r\nand here" + strings.Repeat("é", 500)
	start := strings.Index(text, "here")
	before, words, after := around(source.NewFile("a", text), source.Span{Start: start, End: start + len("here\r\nand here")})
	if words != "here\nand here" || before != strings.Repeat("é", 120) || after != strings.Repeat("é", 120) {
		t.Errorf("got %q, %q, %q", before, words, after)
	}
}

// Whatever a letter holds and wherever a finding lies, other programs can read
// what they are given.
func FuzzMachines(f *testing.F) {
	f.Add("a.md", "I am sorry,\n\tbut 🙂 you\r\nstarted it", 5, 20)
	f.Add("<b>\n::error::,%", "\uFEFF漢字\x1b[2J\u202e]]>\"&", 0, 100)
	f.Add("/\xff", "\x00\xff\r\r", 1, 3)
	f.Fuzz(func(t *testing.T, path, text string, start, end int) {
		start = min(max(start, 0), len(text))
		span := source.Span{Start: start, End: min(max(end, start), len(text))}
		d := diag.Diagnostic{Rule: "r", Severity: diag.Error, Message: text, Span: span, Fixes: []diag.Fix{{Title: text, Edits: []diag.Edit{{Span: span, New: text}}}}}
		r := lint.Result{Path: path, Letter: &letter.Letter{File: source.NewFile(path, text)}, Diagnostics: []diag.Diagnostic{d}}
		for _, format := range []string{"sarif", "rdjson"} {
			if got := write(t, format, Options{}, nil, r, r); !json.Valid([]byte(got)) {
				t.Errorf("%s: %q", format, got)
			}
		}
		if got := write(t, "github", Options{}, nil, r); strings.Count(got, "\n") != 1 || strings.ContainsAny(got, "\r\x1b") {
			t.Errorf("github: %q", got)
		}
		if err := xml.Unmarshal([]byte(write(t, "checkstyle", Options{}, nil, r)), new(struct{})); err != nil {
			t.Errorf("checkstyle: %v", err)
		}
		if got := write(t, "html", Options{}, nil, r); strings.Count(got, "<") != strings.Count(write(t, "html", Options{}, nil, calm(r)), "<") {
			t.Errorf("html: %q", got)
		}
	})
}

// calm is a result with the same findings at nothing but plain words.
func calm(r lint.Result) lint.Result {
	d := r.Diagnostics[0]
	d.Message, d.Fixes = "plain", []diag.Fix{{Title: "plain"}}
	r.Path, r.Diagnostics = "plain", []diag.Diagnostic{d}
	r.Letter = &letter.Letter{File: source.NewFile("plain", strings.Repeat("x", len(r.Letter.File.Data)))}
	return r
}
