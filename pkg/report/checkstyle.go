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

func (c checkstyle) letter(r lint.Result) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<file name=\"%s\">\n", attribute(r.Path))
	for _, d := range r.Diagnostics {
		if d.Suppressed {
			continue
		}
		at := extentOf(r.Letter.File, d.Span, c.unit)
		fmt.Fprintf(&b, "  <error line=\"%d\" column=\"%d\" severity=\"%s\" message=\"%s\" source=\"apology.%s\"/>\n",
			at.line, at.column, word(d.Severity), attribute(said(d)), attribute(d.Rule))
	}
	b.WriteString("</file>\n")
	return b.Bytes()
}

func (checkstyle) close(Summary, []lint.Failure) []byte { return []byte("</checkstyle>\n") }

// attribute is a text as it may stand in an attribute; what XML has no way to
// say becomes U+FFFD.
func attribute(s string) string {
	var b bytes.Buffer
	must(xml.EscapeText(&b, []byte(s)))
	return b.String()
}
