package report

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// checkstyle writes the XML that build servers have read since Checkstyle.
type checkstyle struct {
	bare
	unit source.Unit
}

func (checkstyle) open() string {
	return xml.Header + "<checkstyle version=\"4.3\">\n"
}

func (c checkstyle) letter(r lint.Result) pieces {
	return func(yield func([]byte) bool) {
		if !yield(fmt.Appendf(nil, "<file name=\"%s\">\n", attribute(r.Path))) {
			return
		}
		for _, d := range heard(r) {
			at := extentOf(r.Letter.File, d.Span, c.unit)
			if !yield(fmt.Appendf(nil, "  <error line=\"%d\" column=\"%d\" severity=\"%s\" message=\"%s\" source=\"apology.%s\"/>\n",
				at.line, at.column, word(d.Severity), attribute(said(d)), attribute(d.Rule))) {
				return
			}
		}
		yield([]byte("</file>\n"))
	}
}

func (checkstyle) close(Summary, []lint.Failure) []byte { return []byte("</checkstyle>\n") }

// attribute is a text as it may stand in an attribute; what XML has no way to
// say becomes U+FFFD.
func attribute(s string) string {
	var b bytes.Buffer
	must(xml.EscapeText(&b, []byte(s)))
	return b.String()
}
