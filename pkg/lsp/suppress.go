package lsp

import (
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// reason is what stands in a comment until the writer says it better. It is
// true of whoever chose to keep the words.
const reason = "I mean this as it stands"

// suppression is the edit that keeps a finding from being made again: a comment
// at the end of the line on which it starts, which is the form that holds in
// Markdown, text and mail alike, and for list items and headings, too. Findings
// about safety cannot be hidden, and those about comments go with the comment.
func suppression(l *letter.Letter, d diag.Diagnostic) (diag.Edit, bool) {
	if d.Severity == diag.Safety || strings.HasSuffix(d.Rule, "-suppression") {
		return diag.Edit{}, false
	}
	line := l.File.Line(l.File.LineAt(d.Span.Start))
	text := l.File.Slice(line)
	kept := strings.TrimRight(text, " \t") // two blanks break a line of Markdown
	if l.Format == letter.Markdown {
		kept = strings.TrimSuffix(kept, `\`) // and so does this
	}
	if kept == "" || l.Format == letter.Mail && strings.HasSuffix(kept, "=") {
		return diag.Edit{}, false // the line goes on behind the "=" of quoted-printable
	}
	at := line.Start + len(kept)
	blank := " "
	if strings.HasSuffix(kept, " ") {
		blank = ""
	}
	return diag.Edit{
		Span: source.Span{Start: at, End: at},
		New:  blank + "<!-- apology:ignore " + d.Rule + " -- " + reason + " -->",
	}, true
}
