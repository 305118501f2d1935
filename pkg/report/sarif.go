package report

import (
	"bytes"
	"cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// sarif is the Static Analysis Results Interchange Format, 2.1.0: one run, with
// each result on a line of its own. The tool stands behind the results, which
// are written as they come.
type sarif struct {
	o    Options
	kind string // of columns
}

// newSARIF counts columns in characters where bytes are asked for: SARIF has
// no name for those.
func newSARIF(o Options) sarif {
	if o.Unit == source.UTF16 {
		return sarif{o: o, kind: "utf16CodeUnits"}
	}
	o.Unit = source.Chars
	return sarif{o: o, kind: "unicodeCodePoints"}
}

func (s sarif) open() string {
	return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"language":"en","columnKind":"` +
		s.kind + `","newlineSequences":["\r\n","\n","\r"],"results":[` + "\n"
}

func (s sarif) letter(r lint.Result) pieces {
	return joined(r.Diagnostics, s.join(), func(d diag.Diagnostic) []byte { return compact(s.result(r, d)) })
}

func (sarif) join() string { return ",\n" }

func (s sarif) close(_ Summary, failures []lint.Failure) []byte {
	run := sarifInvocation{Successful: len(failures) == 0, Notifications: []sarifNotification{}}
	for _, f := range failures {
		run.Notifications = append(run.Notifications, sarifNotification{"error", sarifText{f.Err.Error()}})
	}
	tool := sarifDriver{Name: "apology", Language: "en", Version: cmp.Or(s.o.Version, "unknown"), Rules: []sarifRule{}}
	for _, r := range s.o.Rules {
		tool.Rules = append(tool.Rules, sarifRule{
			ID: r.ID, Short: sarifText{r.Title + "."}, Full: sarifText{r.Why}, Help: sarifText{cmp.Or(r.Advice, r.Why)},
			Default: sarifLevel{level(r.Severity)}, Properties: sarifTags{[]string{r.Category}},
		})
	}
	var b bytes.Buffer
	b.WriteString("\n],\"invocations\":[")
	b.Write(compact(run))
	b.WriteString("],\"tool\":{\"driver\":")
	b.Write(compact(tool))
	b.WriteString("}}]}\n")
	return b.Bytes()
}

func (s sarif) result(r lint.Result, d diag.Diagnostic) sarifResult {
	out := sarifResult{
		Rule: d.Rule, Level: level(d.Severity), Message: sarifText{said(d)}, Suppressions: []sarifSuppression{},
		Locations: []sarifLocation{{sarifPlace{Artifact: artifact(r.Path)}}},
	}
	if d.Suppressed {
		out.Suppressions = append(out.Suppressions, sarifSuppression{"inSource", d.Reason})
	}
	if !placed(r) {
		return out
	}
	out.Locations[0].Physical.Region = s.region(r.Letter.File, d.Span)
	if !d.Span.Empty() {
		out.Locations[0].Physical.Region.Snippet = &sarifText{r.Letter.File.Slice(d.Span)}
	}
	for _, f := range d.Fixes {
		change := sarifChange{artifact(r.Path), []sarifReplacement{}}
		for _, e := range f.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{s.region(r.Letter.File, e.Span), sarifText{e.New}})
		}
		out.Fixes = append(out.Fixes, sarifFix{sarifText{f.Title}, []sarifChange{change}})
	}
	return out
}

func (s sarif) region(f *source.File, span source.Span) *sarifRegion {
	at := extentOf(f, span, s.o.Unit)
	return &sarifRegion{StartLine: at.line, StartColumn: at.column, EndLine: at.endLine, EndColumn: at.endColumn}
}

// level is the severity in SARIF's words.
func level(s diag.Severity) string {
	switch s {
	case diag.Off:
		return "none"
	case diag.Suggestion:
		return "note"
	}
	return word(s)
}
