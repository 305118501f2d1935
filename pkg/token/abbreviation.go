package token

import (
	"slices"
	"strings"
)

// titles are abbreviations that never end a sentence. Sorted.
var titles = []string{
	"approx", "capt", "col", "dept", "dr", "e.g", "gen", "gov", "hon", "i.e", "lt", "messrs", "mr", "mrs", "ms", "mt",
	"mx", "prof", "rev", "sen", "sgt", "st", "viz", "vs",
}

// ends are abbreviations that may end a sentence as well. Sorted.
var ends = []string{"a.d", "a.m", "b.c", "co", "corp", "d.c", "esq", "etc", "inc", "jr", "ltd", "p.m", "p.s", "ph.d", "sr", "u.k", "u.s", "u.s.a"}

// numbered are abbreviations only before a number: "No. 5". Sorted.
var numbered = []string{
	"apr", "aug", "ch", "dec", "feb", "fig", "jan", "jul", "jun", "mar", "no", "nos", "nov", "oct", "p", "pg", "pp", "sec", "sept", "vol",
}

// abbreviated reports whether the dot at at belongs to the word before it.
func abbreviated(text string, at int) bool {
	start := at
	for start > 0 && at-start < 12 && (letter(text[start-1]) || text[start-1] == '.') {
		start--
	}
	if start == at || endsWord(text[:start]) {
		return false
	}
	var buf [12]byte
	word := string(lowered(buf[:0], text[start:at]))
	rest := strings.TrimLeft(text[at+1:min(at+8, len(text))], " \n")
	switch {
	case has(titles, word):
		return true
	case has(ends, word):
		return !(word == "co" || word == "inc" || word == "corp") || upper(text[start])
	case has(numbered, word):
		return rest != "" && digit(rest[0])
	}
	return initial(text[start:at], start, text) && rest != "" && upper(rest[0])
}

// initial reports whether word is the initial of a name: one capital, which is
// not the word "I" and does not end "plan B".
func initial(word string, start int, text string) bool {
	if len(word) != 1 || !upper(word[0]) || word[0] == 'I' {
		return false
	}
	before := strings.TrimRight(text[max(0, start-8):start], " \n")
	return before == "" || !lower(before[len(before)-1]) || upperWord(before)
}

// upperWord reports whether the last word of s starts with a capital.
func upperWord(s string) bool {
	last := s[strings.LastIndexAny(s, " \n")+1:]
	return last != "" && upper(last[0])
}

func has(sorted []string, word string) bool {
	_, ok := slices.BinarySearch(sorted, word)
	return ok
}
