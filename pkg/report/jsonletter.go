package report

import (
	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

type jsonLetter struct {
	Path        string           `json:"path"`
	Kind        string           `json:"kind"`
	KindFrom    string           `json:"kindFrom"`
	Diagnostics []jsonDiagnostic `json:"diagnostics"`
	Elements    []jsonElement    `json:"elements"`
	Stats       lint.Stats       `json:"stats"`
}

type jsonDiagnostic struct {
	Rule       string          `json:"rule"`
	Category   string          `json:"category"`
	Severity   diag.Severity   `json:"severity"`
	Message    string          `json:"message"`
	Advice     string          `json:"advice"`
	By         diag.By         `json:"by"`
	Confidence float64         `json:"confidence"`
	Like       string          `json:"like,omitempty"`
	Start      source.Position `json:"start"`
	End        source.Position `json:"end"`
	Text       string          `json:"text"`
	Sentence   string          `json:"sentence"`
	Fixes      []jsonFix       `json:"fixes"`
	Suppressed bool            `json:"suppressed"`
}

type jsonFix struct {
	Title string     `json:"title"`
	Safe  bool       `json:"safe"`
	Edits []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Start source.Position `json:"start"`
	End   source.Position `json:"end"`
	New   string          `json:"new"`
}

type jsonElement struct {
	ID       string      `json:"id"`
	Verdict  string      `json:"verdict"`
	Wanted   string      `json:"wanted"`
	Evidence []jsonRange `json:"evidence"`
}

type jsonRange struct {
	Start source.Position `json:"start"`
	End   source.Position `json:"end"`
	Text  string          `json:"text"`
}

// letterOf is a letter without its findings.
func letterOf(r lint.Result, f columned) jsonLetter {
	l := jsonLetter{
		Path: r.Path, Kind: string(r.Kind), KindFrom: string(r.KindFrom),
		Diagnostics: []jsonDiagnostic{}, Elements: []jsonElement{}, Stats: r.Stats,
	}
	for _, e := range r.Elements {
		j := jsonElement{e.ID, string(e.Verdict), string(e.Want), []jsonRange{}}
		for _, s := range e.Evidence {
			j.Evidence = append(j.Evidence, jsonRange{f.place(s.Start), f.place(s.End), f.Slice(s)})
		}
		l.Elements = append(l.Elements, j)
	}
	return l
}

func diagnosticOf(f columned, d diag.Diagnostic) jsonDiagnostic {
	j := jsonDiagnostic{
		Rule: d.Rule, Category: d.Category, Severity: d.Severity, Message: d.Message, Advice: d.Advice,
		By: d.By, Confidence: d.Confidence, Like: d.Like,
		Start: f.place(d.Span.Start), End: f.place(d.Span.End),
		Text: f.Slice(d.Span), Sentence: f.Slice(d.Sentence), Fixes: []jsonFix{}, Suppressed: d.Suppressed,
	}
	for _, x := range d.Fixes {
		fix := jsonFix{x.Title, x.Safe, []jsonEdit{}}
		for _, e := range x.Edits {
			fix.Edits = append(fix.Edits, jsonEdit{f.place(e.Span.Start), f.place(e.Span.End), e.New})
		}
		j.Fixes = append(j.Fixes, fix)
	}
	return j
}

// columned is a file whose columns count what the user asked for.
type columned struct {
	*source.File
	unit source.Unit
}

func (f columned) place(offset int) source.Position {
	at := f.Position(offset)
	if f.unit != source.Chars {
		at.Column = f.Column(offset, f.unit)
	}
	return at
}
