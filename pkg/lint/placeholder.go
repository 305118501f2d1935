package lint

import (
	"slices"
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
			next := strings.IndexAny(text[at:], "{[<_RFLYT") // what a placeholder can begin with
			if next < 0 {
				break
			}
			at += next
			n := placeholder(text[at:])
			if n == 0 && (at == 0 || !letterAt(text, at-1)) {
				n = blank(text[at:])
			}
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

// blanks are what templates put where a word is wanted, without a bracket.
var blanks = []string{"____", "RECIPIENT", "FIRSTNAME", "LASTNAME", "YOUR NAME", "THEIR NAME"}

// blank is the length of the bare placeholder that s begins with, or 0.
func blank(s string) int {
	for _, b := range blanks {
		if !strings.HasPrefix(s, b) {
			continue
		}
		n := len(s) - len(strings.TrimLeft(s[len(b):], b[len(b)-1:]))
		if n == len(s) || !letterAt(s, n) {
			return n
		}
	}
	return 0
}

// letterAt reports whether a plain letter stands at byte i of s.
func letterAt(s string, i int) bool { return s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' }

// longest is the most bytes that stand between the brackets of a slot, and
// longestQuestion between those of a question that a fix asks.
const longest, longestQuestion = 40, 100

// question reports whether a bracket holds a question to the writer.
func question(bracket, s string) bool {
	return bracket == "[" && strings.HasSuffix(s, "?") && strings.Contains(s, " ")
}

// placeholder is the length of the placeholder that s begins with, or 0.
func placeholder(s string) int {
	for _, pair := range [][2]string{{"{{", "}}"}, {"[", "]"}, {"<", ">"}} {
		inner, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		n := strings.Index(inner[:min(len(inner), longestQuestion+len(pair[1]))], pair[1])
		if n > 0 && (n <= longest && (pair[0] == "{{" || slot(inner[:n])) || question(pair[0], inner[:n])) {
			return len(pair[0]) + n + len(pair[1])
		}
	}
	return 0
}

// slotWords are what the slots of templates are called. A name may have more
// before it: [FirstName], [their surname].
var slotWords = []string{"date", "recipient", "your", "insert", "describe", "specific", "event", "action", "reason", "place", "time", "thing"}

// slot reports whether the words in a bracket stand for other words.
func slot(s string) bool {
	s = strings.Trim(s, " _*")
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) })
	if strings.ContainsAny(s, "/@:") || len(words) == 0 || !strings.HasPrefix(strings.ToLower(s), words[0]) {
		return false // an address, or something else that does not begin with a word: “<3 your laugh>”
	}
	if strings.ToUpper(s) == s && len(s) > 2 {
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(slotWords, w) || strings.HasSuffix(w, "name") })
}
