package rule

import (
	"slices"
	"strings"
)

// hasSuffix reports whether a word bears an ending as an ending: "walked", not
// "need"; "walking", not "thing".
func hasSuffix(word, suffix string) bool {
	if len(word) < len(suffix)+2 || !strings.HasSuffix(word, suffix) {
		return false
	}
	_, chance := slices.BinarySearch(chanceEndings, word)
	return !chance
}

// chanceEndings are words that only look as if they had an ending. Sorted.
var chanceEndings = []string{
	"ally", "anything", "apply", "bleed", "bring", "cling", "creed", "deed", "during", "early", "embed", "evening",
	"everything", "exceed", "family", "feed", "fling", "freed", "greed", "holy", "hundred", "imply", "indeed", "jelly", "july",
	"king", "lovely", "morning", "naked", "need", "nothing", "only", "proceed", "red", "rely", "reply", "ring", "sacred",
	"seed", "shed", "shred", "silly", "sing", "sled", "sling", "something", "speed", "spring", "sting", "string", "succeed",
	"supply", "swing", "thing", "ugly", "weed", "wicked", "wing",
}
