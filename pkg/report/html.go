package report

import (
	"bytes"
	_ "embed" // the page
	"html/template"
	"strings"
	"unicode/utf8"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

//go:embed page.html
var page string

// html is one page that needs nothing else and runs nothing: its policy allows
// its own style and forbids the rest.
type html struct {
	bare
	o    Options
	page *template.Template
}

// newHTML reads the page only when somebody asks for it.
func newHTML(o Options) html {
	return html{o: o, page: template.Must(template.New("").Parse(page))}
}

func (h html) fill(name string, data any) []byte {
	var b bytes.Buffer
	must(h.page.ExecuteTemplate(&b, name, data))
	return b.Bytes()
}

func (h html) open() string { return string(h.fill("open", h.o.Version)) }

// htmlLetter and htmlFinding are what the page asks for.
type htmlLetter struct {
	Path, Kind       string
	Guessed, Decoded bool
	None             bool // nothing was found
}

type htmlFinding struct {
	Title, Severity, At  string
	Before, Words, After string
	Message, Advice      string
	Fixes                []string
}

func (h html) letter(r lint.Result) pieces {
	l := htmlLetter{
		Path: screen.Visible(r.Path), Kind: kinds[r.Kind], None: len(heard(r)) == 0,
		Guessed: r.KindFrom == lint.FromGuess, Decoded: r.Letter.Place == letter.InBody,
	}
	return func(yield func([]byte) bool) {
		if !yield(h.fill("letter", l)) {
			return
		}
		for _, part := range parts {
			for _, d := range r.Diagnostics {
				if !d.Suppressed && part.holds(d) && !yield(h.fill("finding", h.finding(r, d))) {
					return
				}
			}
		}
		yield(h.fill("end", nil))
	}
}

func (h html) finding(r lint.Result, d diag.Diagnostic) htmlFinding {
	f := htmlFinding{Title: d.Rule, Severity: d.Severity.String(), Message: line(d.Message), Advice: line(d.Advice)}
	if !wholeLetter(d) {
		f.At = place(r, d.Span.Start, h.o.Unit)
		f.Before, f.Words, f.After = around(r.Letter.File, d.Span)
	}
	for _, x := range d.Fixes {
		f.Fixes = append(f.Fixes, line(x.Title))
	}
	return f
}

func (h html) close(s Summary, failures []lint.Failure) []byte {
	shown := struct {
		Failures []jsonFailure
		Total    string
	}{Total: total(s)}
	for _, f := range failures {
		shown.Failures = append(shown.Failures, jsonFailure{f.Path, line(f.Err.Error())})
	}
	return h.fill("close", shown)
}

// beside is how many bytes of its line a finding is shown with on either side.
const beside = 240

// around is a span, and what stands before and behind it on its lines.
func around(f *source.File, s source.Span) (before, words, after string) {
	start := max(f.Line(f.LineAt(s.Start)).Start, s.Start-beside)
	for start < s.Start && !utf8.RuneStart(f.Data[start]) {
		start++
	}
	end := min(max(s.End, f.Line(f.LineAt(s.End)).End), s.End+beside)
	for end > s.End && end < len(f.Data) && !utf8.RuneStart(f.Data[end]) {
		end--
	}
	return lined(f.Data[start:s.Start]), lined(f.Slice(s)), lined(f.Data[s.End:end])
}

// lined is a text with its lines, and nothing else in it that is not seen.
func lined(s string) string {
	lines := strings.Split(strings.ReplaceAll(strings.TrimPrefix(s, "\uFEFF"), "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = screen.Visible(lines[i])
	}
	return strings.Join(lines, "\n")
}
