// Package report writes what was found, one format a file.
package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// Formats are the names of the formats, the default first.
var Formats = []string{"text", "json", "jsonl", "unix", "sarif", "github", "rdjson", "checkstyle", "html"}

// Options say how a report looks.
type Options struct {
	Version string      // of the tool, for json and sarif
	Rules   []Rule      // that may speak, for sarif
	Unit    source.Unit // of printed columns, in all formats that do not say theirs
	Width   int         // of the lines of text, in columns of a terminal; 0 is 80
	Color   bool        // in text
	Quiet   bool        // in text: the findings and nothing else
	Stats   bool        // in text: count words, sentences, and findings by rule
}

// Rule is what a report says of a rule.
type Rule struct {
	ID       string
	Category string
	Title    string
	Why      string
	Advice   string        // what it asks; may be empty
	Severity diag.Severity // by default
}

// format is one way to write a report. A letter may be written while others
// are; the rest is called once, in this order.
type format interface {
	open() string
	letter(lint.Result) pieces // none where it has nothing to say of it
	join() string              // between two letters
	close(Summary, []lint.Failure) []byte
}

// formatOf makes the format of that name. The error names the nearest one.
func formatOf(name string, o Options) (format, error) {
	switch name {
	case "text":
		return newText(o), nil
	case "json":
		return jsonFormat{o.Version, o.Unit}, nil
	case "jsonl":
		return lines{unit: o.Unit}, nil
	case "unix":
		return unix{unit: o.Unit}, nil
	case "sarif":
		return newSARIF(o), nil
	case "github":
		return github{unit: o.Unit}, nil
	case "rdjson":
		return rdjson{}, nil
	case "checkstyle":
		return checkstyle{unit: o.Unit}, nil
	case "html":
		return newHTML(o), nil
	}
	return nil, fmt.Errorf("no format is called %q%s; there are %s",
		name, spell.Suggest(name, Formats), strings.Join(Formats, ", "))
}

// bare is a format with nothing around its letters.
type bare struct{}

func (bare) open() string                         { return "" }
func (bare) join() string                         { return "" }
func (bare) close(Summary, []lint.Failure) []byte { return nil }

// Report is a report being written, letter by letter. Page may be called
// concurrently; Write and Close not.
type Report struct {
	w      io.Writer
	format format
	opened bool
	sum    Summary
	end    func() error // what is left to do; nil for nothing
}

// Page is one letter of a report, ready to be written.
type Page struct {
	text pieces
	sum  Summary
}

// New starts a report in the named format; nothing is written yet. An unknown
// format is an error that names the nearest one.
func New(w io.Writer, name string, o Options) (*Report, error) {
	f, err := formatOf(name, o)
	if err != nil {
		return nil, err
	}
	return &Report{w: w, format: f}, nil
}

// Page makes the page of a letter. It writes nothing.
func (r *Report) Page(res lint.Result) Page {
	text := r.format.letter(res)
	if len(res.Diagnostics) < many {
		text = made(text)
	}
	return Page{text, summarize(res)}
}

// Write writes the next page at once, unless the report is made by a template.
func (r *Report) Write(p Page) error {
	r.sum.add(p.sum)
	w := bufio.NewWriterSize(r.w, 64<<10)
	first := true
	for piece := range p.text {
		if first {
			_, _ = w.WriteString(r.lead()) // Flush tells
			first = false
		}
		if _, err := w.Write(piece); err != nil {
			return err
		}
	}
	return w.Flush()
}

// lead is what stands before the next letter.
func (r *Report) lead() string {
	if r.opened {
		return r.format.join()
	}
	r.opened = true
	return r.format.open()
}

// Close ends the report. The failures are part of json, sarif and html; the
// other formats leave them to the caller.
func (r *Report) Close(failures []lint.Failure) error {
	lead := ""
	if !r.opened {
		lead = r.format.open()
	}
	err := r.write(append([]byte(lead), r.format.close(r.sum, failures)...))
	if err == nil && r.end != nil {
		err = r.end()
	}
	return err
}

func (r *Report) write(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	_, err := r.w.Write(text)
	return err
}
