package lint

import (
	"strings"
	"unicode"

	"apology.example/pkg/source"
)

// placeholders finds slots that a template left open: [Name], {{…}}, <DATE>,
// and the words that templates put in capitals.
func (r *reading) placeholders() {
	for _, b := range r.letter.Blocks {
		if len(b.Passage.Words) == 0 {
			continue
		}
		text := b.Passage.Text.String()
		for at := 0; at < len(text); {
			n := placeholder(text[at:])
			if n == 0 {
				at++
				continue
			}
			span := b.Passage.Text.Span(source.Span{Start: at, End: at + n})
			r.report("placeholder-left", span, quote(text[at:at+n]))
			at += n
		}
	}
}

// placeholder is the length of the placeholder that s begins with, or 0.
func placeholder(s string) int {
	for _, pair := range [][2]string{{"{{", "}}"}, {"[", "]"}, {"<", ">"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		n := strings.Index(inner, pair[1])
		if n > 0 && n <= 40 && (pair[0] == "{{" || slot(inner[:n])) {
			return len(pair[0]) + n + len(pair[1])
		}
	}
	return 0
}

// slotWords are what the slots of templates are called.
var slotWords = []string{"name", "date", "recipient", "your", "insert", "describe", "specific", "event", "action", "reason", "place", "time", "thing"}

// slot reports whether the words in a bracket stand for other words.
func slot(s string) bool {
	if strings.ContainsAny(s, "/@:") || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	if strings.ToUpper(s) == s && len(s) > 2 {
		return true
	}
	for _, w := range slotWords {
		if strings.Contains(strings.ToLower(s), w) {
			return true
		}
	}
	return false
}
