package report

import (
	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// rdjson is the Diagnostic Format of reviewdog: one object, with each finding
// that is not suppressed on a line of its own. Its columns are bytes, whatever
// the user asked for, because its specification says so.
type rdjson struct{}

type rdDiagnostic struct {
	Message  string `json:"message"`
	Location struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	} `json:"location"`
	Severity string `json:"severity"`
	Code     struct {
		Value string `json:"value"`
	} `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdSuggestion struct {
	Range *rdRange `json:"range"`
	Text  string   `json:"text"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func (rdjson) open() string { return `{"source":{"name":"apology"},"diagnostics":[` + "\n" }

func (f rdjson) letter(r lint.Result) pieces {
	return joined(heard(r), f.join(), func(d diag.Diagnostic) []byte { return compact(rdOf(r, d)) })
}

func (rdjson) join() string { return ",\n" }

func (rdjson) close(Summary, []lint.Failure) []byte { return []byte("\n]}\n") }

func rdOf(r lint.Result, d diag.Diagnostic) rdDiagnostic {
	out := rdDiagnostic{Message: said(d), Severity: rdSeverity(d.Severity)}
	out.Location.Path, out.Code.Value = r.Path, d.Rule
	if !placed(r) {
		return out
	}
	out.Location.Range = rdRangeOf(r.Letter.File, d.Span)
	for _, f := range d.Fixes {
		e := whole(r.Letter.File, f.Edits)
		out.Suggestions = append(out.Suggestions, rdSuggestion{rdRangeOf(r.Letter.File, e.Span), e.New})
	}
	return out
}

func rdRangeOf(f *source.File, s source.Span) *rdRange {
	at := extentOf(f, s, source.Bytes)
	return &rdRange{rdPosition{at.line, at.column}, rdPosition{at.endLine, at.endColumn}}
}

func rdSeverity(s diag.Severity) string {
	switch s {
	case diag.Suggestion:
		return "INFO"
	case diag.Warning:
		return "WARNING"
	}
	return "ERROR"
}
