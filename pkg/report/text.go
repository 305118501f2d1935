package report

import (
	"bytes"
	"fmt"
	"io"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// writeText writes for people: safety first, then the other findings by place,
// then one line that says how much was found.
func writeText(w io.Writer, results []lint.Result, o Options) error {
	var b bytes.Buffer
	for _, r := range results {
		for _, safety := range []bool{true, false} {
			for _, d := range r.Diagnostics {
				if !d.Suppressed && (d.Severity == diag.Safety) == safety {
					textFinding(&b, r, d, o)
				}
			}
		}
	}
	textSummary(&b, summarize(results))
	_, err := w.Write(b.Bytes())
	return err
}

func textFinding(b *bytes.Buffer, r lint.Result, d diag.Diagnostic, o Options) {
	fmt.Fprintf(b, "%s %s %s\n", place(r, d.Span.Start, o), d.Severity, d.Rule)
	if !d.Span.Empty() {
		line := r.Letter.File.LineAt(d.Span.Start)
		fmt.Fprintf(b, "  | %s\n", shown(r.Letter.File.Slice(r.Letter.File.Line(line))))
	}
	fmt.Fprintf(b, "  %s\n", shown(d.Message))
	if d.Advice != "" {
		fmt.Fprintf(b, "  %s\n", shown(d.Advice))
	}
	b.WriteByte('\n')
}

func textSummary(b *bytes.Buffer, s jsonSummary) {
	if s.Safety+s.Errors+s.Warnings+s.Suggestions == 0 {
		b.WriteString("None of the patterns known here were found. That is no promise of how the letter will be heard.\n")
		return
	}
	fmt.Fprintf(b, "safety: %d, errors: %d, warnings: %d, suggestions: %d, suppressed: %d; letters: %d\n",
		s.Safety, s.Errors, s.Warnings, s.Suggestions, s.Suppressed, s.Letters)
}
