package lint

import (
	"slices"

	"apology.example/pkg/token"
)

// A note that gives space begins with what the reader asked for: "You asked me
// not to call", "You said you need some room". These are the words it takes.
var (
	askedFor  = []string{"asked", "said", "told", "need", "want", "wanted", "wrote", "respect"}
	distances = [][]string{
		{"space"}, {"distance"}, {"room"}, {"boundary"}, {"boundaries"}, {"without", "hearing"}, {"be", "around"},
		{"not", "to", "call"}, {"not", "to", "come"}, {"not", "to", "contact"}, {"not", "to", "message"}, {"not", "to", "reach"},
		{"not", "to", "ring"}, {"not", "to", "see"}, {"not", "to", "speak"}, {"not", "to", "talk"}, {"not", "to", "text"},
		{"not", "to", "visit"}, {"not", "to", "write"},
	}
)

// opening and near are how many words from the start the wish may begin, and
// how many words it may take.
const (
	opening = 60
	near    = 12
)

// askedForDistance reports whether the letter begins with the reader's wish to
// be left alone.
func (r *reading) askedForDistance() bool {
	var words []token.Word
	for i, w := range r.words() {
		if i == opening {
			break
		}
		words = append(words, *w)
	}
	for i := 1; i < len(words); i++ {
		said := words[i-1].Form == "you" || words[i].Form == "respect"
		if said && slices.Contains(askedFor, words[i].Form) && distance(words[i+1:min(len(words), i+1+near)]) {
			return true
		}
	}
	return false
}

// distance reports whether words, up to the end of their sentence, ask for it.
func distance(words []token.Word) bool {
	for i, w := range words {
		if w.Before >= token.Semi {
			return false
		}
		if slices.ContainsFunc(distances, func(d []string) bool { return starts(words[i:], d) }) {
			return true
		}
	}
	return false
}

func starts(words []token.Word, forms []string) bool {
	return len(words) >= len(forms) && slices.EqualFunc(words[:len(forms)], forms, func(w token.Word, form string) bool {
		return w.Form == form
	})
}
