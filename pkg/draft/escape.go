package draft

import (
	"strings"
	"unicode"
)

// Answers are marked in a letter while it is being made: with one character of
// a private plane before each, and one behind. No answer can hold one.
const firstMark = 0xF0000

func open(i int) string  { return string(rune(firstMark + 2*i)) }
func shut(i int) string  { return string(rune(firstMark + 2*i + 1)) }
func isMark(c rune) bool { return c >= firstMark && c <= 0x10FFFF }

// plain is an answer as text: its paragraphs, each on a line, with an empty
// line between two. Control characters and marks are gone.
func plain(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.Map(func(c rune) rune {
		if c != '\n' && unicode.IsControl(c) || c == unicode.ReplacementChar {
			return ' '
		}
		if isMark(c) {
			return -1
		}
		return c
	}, s)
	var paragraphs []string
	var lines []string
	for _, line := range append(strings.Split(s, "\n"), "") {
		if words := strings.Fields(line); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		} else if len(lines) > 0 {
			paragraphs = append(paragraphs, strings.Join(lines, " "))
			lines = nil
		}
	}
	return strings.ReplaceAll(strings.Join(paragraphs, "\n\n"), "<!--", "<! --")
}

// markdown is plain text in which no character is markup.
func markdown(s string) string {
	paragraphs := strings.Split(s, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = block(inline(p))
	}
	return strings.Join(paragraphs, "\n\n")
}

// inline escapes what is markup anywhere in a line. A "&" is, where anything
// in the line looks like an entity.
func inline(s string) string {
	ampersand := "&"
	if entities(s) {
		ampersand = "&amp;"
	}
	var b strings.Builder
	for i := range len(s) {
		switch {
		case s[i] == '&':
			b.WriteString(ampersand)
			continue
		case strings.IndexByte("\\`*_[]<>~|", s[i]) >= 0:
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// entities reports whether a ";" stands anywhere behind a "&".
func entities(s string) bool {
	at := strings.IndexByte(s, '&')
	return at >= 0 && strings.Contains(s[at:], ";")
}

// block escapes what is markup at the start of a line: headings, lists, rules.
func block(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
	case strings.IndexByte("#+-=:", s[0]) >= 0:
		return `\` + s
	case digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')'):
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
