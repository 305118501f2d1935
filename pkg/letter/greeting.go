package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// openers start a greeting, whoever it is for.
var openers = wordSet(`dear dearest hi hiya hey heya hello hallo yo howdy greetings good respected darling
	beloved to my sweet`)

// endearments stand in the place of a name.
var endearments = wordSet(`love darling dear dearest honey hon babe baby sweetheart sweetie mum mom mam mama mummy mommy dad
	daddy papa gran granny grandma grandpa nan nana sis bro all everyone everybody folks friends team sir madam friend and my our
	the of to you there both brother sister brothers sisters family colleagues neighbours neighbors guys again auntie aunt uncle
	& + de la van von der du le bin al`)

// unaddressed are words that no greeting holds: a line that has one says
// something.
var unaddressed = wordSet(`i i'm im i've ive i'd i'll sorry apology apologies apologise apologize please thanks thank ok okay so
	well look listen anyway yes no oh but because if when what why how is was am are were it that this we yeah first firstly
	hurt regret forgive hereby today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday`)

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// isGreeting reports whether the line addresses somebody: "Dear Nadia,", "Hey
// babe", "To whom it may concern:". Where it is the letter's first, a name
// alone will do.
func isGreeting(line string, first bool) bool {
	mark, _ := utf8.DecodeLastRuneInString(line)
	words := greetingWords(line)
	if len(words) == 0 || len(words) > 12 || endsInside(words) {
		return false
	}
	opener := openers[squeeze(words[0])]
	if to := words[0] == "to"; to && strings.ContainsRune(",:", mark) {
		return true
	} else if to || says(words) {
		return false
	}
	switch mark {
	case ',', ':', '!', '-', '–', '—', ';':
		return opener && len(words) <= 8 || first && isName(line, words)
	case '.', '?':
		return opener && len(words) > 1 && len(words) <= 4
	}
	if words[0] == "my" && !isName(line, words) {
		return false // the first line of a sentence: “My sister thinks that”
	}
	return opener && len(words) <= 4 || first && len(words) == 1 && isName(line, words) && startsUpper(line)
}

// greetingWords are the words of the line in lower case, with straight
// apostrophes and the marks at its end cut off.
func greetingWords(line string) []string {
	if len(line) > 100 {
		return nil
	}
	line = strings.ReplaceAll(strings.ToLower(line), "’", "'")
	return strings.Fields(strings.TrimRight(line, " ,:;!?.-–—"))
}

// endsInside reports whether a sentence ends before the last word. A title
// ("Mr.") or an initial ends none.
func endsInside(words []string) bool {
	for _, w := range words[:len(words)-1] {
		last, _ := utf8.DecodeLastRuneInString(w)
		if strings.ContainsRune(":;!?", last) || last == '.' && !isAbbreviation(w) {
			return true
		}
	}
	return false
}

func isAbbreviation(w string) bool {
	bare := strings.TrimRight(w, ".")
	return utf8.RuneCountInString(bare) <= 4 && strings.Trim(bare, "abcdefghijklmnopqrstuvwxyz.") == ""
}

func says(words []string) bool {
	for _, w := range words {
		if unaddressed[strings.Trim(w, ",.")] {
			return true
		}
	}
	return false
}

// squeeze writes an elongated word with each letter once more at most: "heyyy"
// is "hey", "hello" stays.
func squeeze(w string) string {
	w = strings.Trim(w, ",")
	if openers[w] {
		return w
	}
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// isName reports whether a line is nothing but names: few words, each with a
// capital or an endearment. One word alone needs no capital.
func isName(line string, words []string) bool {
	if len(words) > 6 {
		return false
	}
	if len(words) == 1 {
		return hasLetter(words[0])
	}
	for i, w := range strings.Fields(line)[:len(words)] {
		if !startsUpper(w) && !endearments[strings.Trim(words[i], ",.")] {
			return false
		}
		if i > 0 && determiners[words[i]] && !endearments[words[i-1]] && !strings.HasSuffix(words[i-1], ",") {
			return false // that was a verb: “Accept the PlayStation”
		}
	}
	return true
}

// determiners do not stand behind a name.
var determiners = wordSet("the my our")

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `("'“‘`))
	return unicode.IsUpper(r)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
