package letter

import (
	"strings"

	"apology.example/pkg/source"
)

// comment is a comment in the letter that may ask for silence.
type comment struct {
	text string      // between <!-- and -->
	span source.Span // of the whole comment
	line source.Span // of its line, where text stands before it on that line
}

const (
	commentStart = "<!--"
	commentEnd   = "-->"
)

// findComments gives the spans of the comments in s, in order. A comment that
// is never closed is text.
func findComments(s string) []source.Span {
	var out []source.Span
	for at := 0; ; {
		n := strings.Index(s[at:], commentStart)
		if n < 0 {
			return out
		}
		start := at + n
		n = strings.Index(s[start+len(commentStart):], commentEnd)
		if n < 0 {
			return out
		}
		at = start + len(commentStart) + n + len(commentEnd)
		out = append(out, source.Span{Start: start, End: at})
	}
}

// inner is the text between the marks of a comment.
func inner(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix(s, commentStart), commentEnd)
}
