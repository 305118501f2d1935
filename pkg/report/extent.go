package report

import (
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// extent is where a span lies. Lines and columns count from 1, the end is
// exclusive.
type extent struct{ line, column, endLine, endColumn int }

func extentOf(f *source.File, s source.Span, u source.Unit) extent {
	return extent{f.LineAt(s.Start), f.Column(s.Start, u), f.LineAt(s.End), f.Column(s.End, u)}
}

// placed reports whether a letter's spans are places in its file: those of mail
// that had to be decoded are not, and another program would look in vain.
func placed(r lint.Result) bool { return r.Letter.Place != letter.InBody }

// said is what is said of a finding where there is room for one text.
func said(d diag.Diagnostic) string { return strings.TrimSpace(d.Message + " " + d.Advice) }

// whole makes one edit of those of a fix, which takes in what lies between them.
func whole(f *source.File, edits []diag.Edit) diag.Edit {
	if len(edits) == 0 {
		return diag.Edit{}
	}
	span := source.Span{Start: edits[0].Span.Start, End: edits[len(edits)-1].Span.End}
	var b strings.Builder
	at := span.Start
	for _, e := range edits {
		b.WriteString(f.Data[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	return diag.Edit{Span: span, New: b.String()}
}
