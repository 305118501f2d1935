package main

import (
	"regexp"
	"strings"
)

// changes are ways to write the same letter. None of them may change what is
// found in it.
var changes = map[string]func(string) string{
	"straight quotation marks": strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace,
	"curly quotation marks":    curly,
	"wrapped lines":            wrapped,
	"unwrapped lines":          unwrapped,
	"CRLF":                     func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"trailing blanks":          func(s string) string { return strings.ReplaceAll(s, "\n", " \t \n") },
	"non-breaking blanks":      nonBreaking,
	"British spelling":         func(s string) string { return spelled(s, false) },
	"American spelling":        func(s string) string { return spelled(s, true) },
	"contractions written out": func(s string) string { return writtenOut.Replace(s) },
	"a greeting":               func(s string) string { return "Dear Sam,\n\n" + s },
}

var (
	inner  = regexp.MustCompile(`(\pL)'(\pL)`)
	opened = regexp.MustCompile(`(^|[\s(])"(\S)`)
	closed = regexp.MustCompile(`(\S)"`)
)

// curly sets the marks as a word processor does.
func curly(s string) string {
	s = inner.ReplaceAllString(inner.ReplaceAllString(s, "$1’$2"), "$1’$2")
	return closed.ReplaceAllString(opened.ReplaceAllString(s, "$1“$2"), "$1”")
}

// ordinary reports whether a line is running text: no heading, list, quotation,
// table, comment or code.
func ordinary(line string) bool {
	return line != "" && !strings.ContainsAny(line[:1], "#>-*+|<`=_ \t0123456789[") && !strings.Contains(line, "  ") && !strings.Contains(line, "<!--")
}

// signs are what must not come to stand at the start of a line: there it would
// be markup.
var signs = regexp.MustCompile(`^([-+*>#=|]|\d+[.)])`)

// wrapped breaks running text after every few words.
func wrapped(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if !ordinary(line) {
			continue
		}
		var b strings.Builder
		column := 0
		for k, word := range strings.Split(line, " ") {
			switch {
			case k > 0 && column > 24 && !signs.MatchString(word):
				b.WriteByte('\n')
				column = 0
			case k > 0:
				b.WriteByte(' ')
			}
			b.WriteString(word)
			column += len(word) + 1
		}
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}

// unwrapped joins the lines of running text.
func unwrapped(s string) string {
	lines := strings.Split(s, "\n")
	out := lines[:1]
	for _, line := range lines[1:] {
		last := len(out) - 1
		if ordinary(line) && ordinary(out[last]) && len(out[last]) > 45 {
			out[last] += " " + line
		} else {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// nonBreaking takes every third blank between words for one that does not
// break.
func nonBreaking(s string) string {
	var b strings.Builder
	n := 0
	for i := range len(s) {
		if s[i] == ' ' && i > 0 && word(s[i-1]) && i+1 < len(s) && word(s[i+1]) {
			if n++; n%3 == 0 {
				b.WriteString("\u00A0")
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func word(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// spellings are pairs, British and American.
var spellings = [][2]string{
	{"apologis", "apologiz"}, {"realis", "realiz"}, {"recognis", "recogniz"}, {"behaviour", "behavior"}, {"honour", "honor"},
	{"favour", "favor"}, {"colour", "color"}, {"humour", "humor"}, {"neighbour", "neighbor"}, {"criticise", "criticize"},
	{"minimis", "minimiz"}, {"cancelled", "canceled"}, {"defence", "defense"}, {"grey", "gray"},
}

func spelled(s string, american bool) string {
	for _, pair := range spellings {
		from, to := pair[1], pair[0]
		if american {
			from, to = to, from
		}
		s = strings.ReplaceAll(s, from, to)
		s = strings.ReplaceAll(s, strings.ToUpper(from[:1])+from[1:], strings.ToUpper(to[:1])+to[1:])
	}
	return s
}

// writtenOut are contractions that have one meaning only.
var writtenOut = func() *strings.Replacer {
	var pairs []string
	for _, apostrophe := range []string{"'", "’"} {
		for _, p := range [][2]string{
			{"I'm", "I am"}, {"i'm", "i am"}, {"I've", "I have"}, {"I'll", "I will"}, {"can't", "cannot"}, {"Can't", "Cannot"}, {"won't", "will not"},
			{"you're", "you are"}, {"You're", "You are"}, {"you've", "you have"}, {"you'll", "you will"}, {"You'll", "You will"},
			{"we're", "we are"}, {"We're", "We are"}, {"we've", "we have"}, {"they're", "they are"}, {"We'll", "We will"}, {"we'll", "we will"},
			{"don't", "do not"}, {"didn't", "did not"}, {"doesn't", "does not"}, {"wasn't", "was not"}, {"weren't", "were not"},
			{"isn't", "is not"}, {"aren't", "are not"}, {"haven't", "have not"}, {"hasn't", "has not"}, {"wouldn't", "would not"},
			{"couldn't", "could not"}, {"shouldn't", "should not"}, {"hadn't", "had not"}, {"Don't", "Do not"},
		} {
			pairs = append(pairs, strings.ReplaceAll(p[0], "'", apostrophe), p[1])
		}
	}
	return strings.NewReplacer(pairs...)
}()
