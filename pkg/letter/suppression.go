package letter

import (
	"strings"

	"apology.example/pkg/source"
)

const (
	ignoreMark     = "apology:ignore"
	ignoreFileMark = "apology:ignore-file"
)

// suppressions reads the comments, which are in order, against the blocks,
// which are too: one walk along both. A comment with text before it covers its
// line, another one the next block, a file's comment all size bytes.
func suppressions(comments []comment, blocks []Block, size int) []Suppression {
	var out []Suppression
	next := 0
	for _, c := range comments {
		rules, reason, whole, ok := parseIgnore(c.text)
		if !ok {
			continue
		}
		for next < len(blocks) && blocks[next].Span.Start < c.span.End {
			next++
		}
		s := Suppression{Reason: reason, Span: c.span, Covers: c.line, Whole: whole}
		switch {
		case whole:
			s.Covers = source.Span{Start: 0, End: size}
		case c.line.Empty() && next < len(blocks):
			s.Covers = blocks[next].Span
		case c.line.Empty():
			s.Covers = source.Span{Start: c.span.End, End: c.span.End}
		}
		for _, rule := range rules {
			s.Rule = rule
			out = append(out, s)
		}
	}
	return out
}

// parseIgnore reads "apology:ignore RULE, RULE -- reason" and
// "apology:ignore-file -- reason". A comment that names no rule gives one empty
// name, which no rule has.
func parseIgnore(text string) (rules []string, reason string, whole, ok bool) {
	text = strings.TrimSpace(text)
	if rest, found := strings.CutPrefix(text, ignoreFileMark); found && endsWord(rest) {
		names, reason := cutReason(rest)
		return named(names), reason, true, true
	}
	rest, found := strings.CutPrefix(text, ignoreMark)
	if !found || !endsWord(rest) {
		return nil, "", false, false
	}
	names, reason := cutReason(rest)
	return named(names), reason, false, true
}

// named are the rules that a comment names, or one "" for none.
func named(names string) []string {
	rules := strings.FieldsFunc(names, func(r rune) bool { return strings.ContainsRune(",: \t\n\r", r) })
	if len(rules) == 0 {
		return []string{""}
	}
	return rules
}

func endsWord(rest string) bool {
	return rest == "" || strings.IndexByte(" \t\r\n:-,", rest[0]) >= 0 && !strings.HasPrefix(rest, "-file")
}

// cutReason parts what is asked for from the reason, at " -- " or a dash.
func cutReason(s string) (what, reason string) {
	for _, dash := range []string{"--", "—", "–"} {
		if what, reason, ok := strings.Cut(s, dash); ok {
			return what, strings.Join(strings.Fields(reason), " ")
		}
	}
	return s, ""
}
