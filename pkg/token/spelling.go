package token

import (
	"slices"
	"strings"
)

// normal is the one form of a word, or of the words that it stands for, parted
// by blanks: texting written out, drawn-out letters taken back, one spelling.
func normal(word string) string {
	if drawnOut(word) {
		word = collapse(word)
	}
	if to, ok := find(texting, word); ok {
		return to
	}
	if to, ok := find(spellings, word); ok {
		return to
	}
	return ise(word)
}

func find(sorted []pair, word string) (string, bool) {
	i, ok := slices.BinarySearchFunc(sorted, word, func(p pair, w string) int { return strings.Compare(p.from, w) })
	if !ok {
		return "", false
	}
	return sorted[i].to, true
}

// stems are the stems of the verbs in -ize that the British write with -ise.
// Sorted. Verbs that everybody writes with -ise (promise, compromise) are none.
var stems = []string{
	"agon", "antagon", "apolog", "author", "capital", "categor", "central", "character", "civil", "colon",
	"commercial", "compartmental", "critic", "custom", "demon", "demoral", "desensit", "disorgan", "dramat",
	"econom", "empath", "emphas", "energ", "equal", "familiar", "fantas", "fertil", "final", "formal",
	"general", "global", "harmon", "hospital", "hypothes", "ideal", "immun", "individual", "internal",
	"jeopard", "legal", "liberal", "local", "marginal", "material", "maxim", "memor", "mesmer", "minim",
	"mobil", "modern", "monopol", "moral", "national", "neutral", "normal", "optim", "organ", "ostrac",
	"patron", "penal", "personal", "philosoph", "polar", "popular", "prior", "public", "radical", "random",
	"rational", "real", "recogn", "reorgan", "revital", "romantic", "sanit", "satir", "scandal", "scrutin",
	"sensational", "sensit", "sexual", "social", "special", "stabil", "standard", "steril", "stigmat",
	"subsid", "summar", "symbol", "sympath", "synchron", "terror", "theor", "traumat", "trivial", "util",
	"vandal", "verbal", "victim", "villain", "visual", "vital", "weapon", "western",
}

// iseEndings are the endings that follow a stem, with the American ones.
var iseEndings = [...]pair{
	{"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"isation", "ization"}, {"isations", "izations"},
}

// ise writes -ise as -ize behind a known stem.
func ise(word string) string {
	n := strings.LastIndex(word, "is")
	if n < 3 || n+3 > len(word) || len(word)-n > len("isations") {
		return word
	}
	for _, e := range iseEndings {
		if word[n:] == e.from && has(stems, word[:n]) {
			return word[:n] + e.to
		}
	}
	return word
}

// drawnOut reports whether a letter stands three times in a row, in a word
// that has other letters as well ("hmmm", but not "www").
func drawnOut(word string) bool {
	long, other := false, false
	for i := 1; i < len(word); i++ {
		if word[i] != word[i-1] {
			other = true
		} else if i > 1 && word[i] == word[i-2] && lower(word[i]) {
			long = true
		}
	}
	return long && other
}

// collapse makes one letter of three and more in a row, or two where that is a
// word: "soooo" is "so", "gooood" is "good".
func collapse(word string) string {
	if twice := squeeze(word, 2); has(doubled, twice) {
		return twice
	}
	return squeeze(word, 1)
}

// squeeze cuts runs of three and more of a letter down to n.
func squeeze(word string, n int) string {
	var b strings.Builder
	for i := 0; i < len(word); {
		end := i + 1
		for end < len(word) && word[end] == word[i] {
			end++
		}
		if end-i < 3 {
			b.WriteString(word[i:end])
		} else {
			b.WriteString(word[i : i+n])
		}
		i = end
	}
	return b.String()
}

// doubled are the words in which a drawn-out letter is double. Sorted.
var doubled = []string{
	"agree", "all", "been", "call", "cool", "deep", "feel", "feeling", "feelings", "fell", "free", "full",
	"good", "goodness", "happy", "hell", "hello", "keep", "kill", "kiss", "look", "miss", "missed", "need",
	"needed", "off", "pull", "really", "room", "school", "see", "seen", "sleep", "soon", "sorry", "still",
	"stood", "sweet", "tell", "too", "took", "week", "well", "will", "worry", "yell",
}
