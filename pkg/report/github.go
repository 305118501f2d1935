package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

// github writes workflow commands, which GitHub shows beside the changed lines.
// It shows only the first few of each kind, so a letter's worst come first.
type github struct {
	bare
	unit source.Unit
}

func (g github) letter(r lint.Result) pieces {
	list := heard(r)
	slices.SortStableFunc(list, func(x, y diag.Diagnostic) int { return cmp.Compare(y.Severity, x.Severity) })
	return joined(list, "", func(d diag.Diagnostic) []byte {
		return fmt.Appendf(nil, "::%s file=%s%s,title=%s::%s\n", command(d.Severity), property(screen.Visible(r.Path)),
			g.where(r, d.Span), property(d.Rule), data(line(said(d))))
	})
}

// where are the properties that say where a span lies. GitHub ignores columns
// that are not all on one line.
func (g github) where(r lint.Result, s source.Span) string {
	if !placed(r) {
		return ""
	}
	at := extentOf(r.Letter.File, s, g.unit)
	if at.line != at.endLine {
		return fmt.Sprintf(",line=%d,endLine=%d", at.line, at.endLine)
	}
	return fmt.Sprintf(",line=%d,endLine=%d,col=%d,endColumn=%d", at.line, at.endLine, at.column, at.endColumn)
}

// command is the severity in GitHub's words.
func command(s diag.Severity) string {
	if s == diag.Suggestion {
		return "notice"
	}
	return word(s)
}

// data is a text as it may stand behind a command.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// property is a text as it may stand in a command.
func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
