package letter

import (
	"strings"
	"unicode/utf8"
)

// closings start a sign-off: "Yours sincerely,", "With all my love", "xx".
var closings = wordSet(`love lots sincerely yours your faithfully best kind kindest warm warmest regards respectfully cordially
	truly always ever with hugs kisses cheers ciao xo xoxo xx xxx x affectionately fondly humbly peace blessings wishes
	gratefully thanks thank in from signed till until still sincere all much as hugs yrs rgds ttyl`)

// closingOnly are the closings that a sentence seldom starts with, so that they
// end a letter without a comma too.
var closingOnly = wordSet(`sincerely yours regards respectfully cordially faithfully xo xoxo xx xxx affectionately fondly signed
	rgds yrs`)

// spoken are words that a sign-off does not hold: a line that has one is a
// sentence.
var spoken = wordSet(`i i'm im i've i'll i'd you you're you'll it it's is was were are am be been have has had do did don't sorry
	please that this what why how call said say told tell know want need will won't can can't could would should not never
	and-then because if when so but it'll he she we they there here read write come go take forgive reply answer deserve
	wait back tonight tomorrow today`)

// isSignOff reports whether the lines of a block are no more than a farewell
// and a name.
func isSignOff(lines []string) bool {
	if len(lines) > 5 {
		return false
	}
	names := lines
	if startsClosing(lines[0]) {
		names = lines[1:]
	}
	for _, line := range names {
		if !isSignature(line) {
			return false
		}
	}
	return true
}

// isClosing reports whether a block is a farewell whose name stands in the next.
func isClosing(lines []string) bool {
	if len(lines) > 2 {
		return false
	}
	last := lines[len(lines)-1]
	words := greetingWords(last)
	return len(words) > 0 && len(words) <= 6 && !speaks(words) && (strings.HasSuffix(last, ",") || startsClosing(last))
}

// startsClosing reports whether a line says farewell. Most of these words may
// start a sentence too: then a comma or a short line tells.
func startsClosing(line string) bool {
	words := greetingWords(line)
	if len(words) == 0 || len(words) > 8 || endsInside(words) {
		return false
	}
	head := strings.Trim(words[0], ",.")
	switch {
	case !closings[head] || head != "thank" && head != "thanks" && head != "love" && speaks(words):
		return false
	case strings.HasSuffix(line, ",") || closingOnly[head]:
		return true
	}
	return len(words) <= 4 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ":")
}

func speaks(words []string) bool {
	for _, w := range words {
		if spoken[strings.Trim(w, ",.")] {
			return true
		}
	}
	return false
}

// isSignature reports whether a line is a name, a role or kisses: "— Leah", "Olu
// Adeyemi, owner", "R. Brill", "xx jaz".
func isSignature(line string) bool {
	bare := strings.TrimLeft(line, "-–—~ ")
	dashed := bare != line
	words := greetingWords(bare)
	if len(words) == 0 {
		return bare == ""
	}
	if len(words) > 6 || speaks(words) || endsInside(words) || endsStop(bare, words) {
		return false
	}
	capitals, kisses := 0, 0
	for _, w := range strings.Fields(bare)[:len(words)] {
		switch lower := strings.Trim(strings.ToLower(w), ",.()"); {
		case startsUpper(w) || endearments[lower]:
			capitals++
		case strings.Trim(lower, "xo") == "" || !hasLetter(w):
			kisses++
		}
	}
	rest := len(words) - capitals - kisses
	return rest == 0 || rest <= 1 && (dashed || kisses > 0 && len(words) <= 3 || strings.Contains(bare, ",")) || len(words) == 1
}

// endsStop reports whether the line ends as a sentence does; an initial or an
// abbreviation is none, nor is a name alone.
func endsStop(line string, words []string) bool {
	mark, _ := utf8.DecodeLastRuneInString(line)
	if mark == '?' || mark == '!' || mark == ':' || mark == ';' {
		return true
	}
	return mark == '.' && len(words) > 2 && !isAbbreviation(words[len(words)-1])
}
