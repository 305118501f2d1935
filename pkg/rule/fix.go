package rule

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// mend is what a fix does with the words that were found.
type mend uint8

const (
	leave   mend = iota // there is no fix
	drop                // takes them out; what is left says the same
	cut                 // takes them out; what is left may say something else
	inquire             // puts a question in their place
)

// Fix is what a rule proposes to do with the words that it found. It can take
// them out, or ask; it has no way to write words for the writer. The zero Fix
// proposes nothing.
type Fix struct {
	mend mend
	Ask  string // the question that takes the place of the words, or ""
}

// Any reports whether there is a fix at all.
func (f Fix) Any() bool { return f.mend != leave }

// Safe reports whether the letter still says the same afterwards.
func (f Fix) Safe() bool { return f.mend == drop }

// longestAsk is the most bytes that a question has, so that it is found in the
// letter as a slot that was left open.
const longestAsk = 100

// readFix reads what becomes of the words: "remove: safe", "remove: unsafe", or
// "ask:" with a question, which is never safe.
func readFix(r *reader, into *Fix) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.keys(n, "a fix", map[string]func(*yaml.Node){
			"remove": func(n *yaml.Node) {
				into.mend = map[string]mend{"safe": drop, "unsafe": cut}[n.Value]
				if into.mend == leave {
					r.fail(n, "words are removed safe or unsafe, not %q%s", n.Value, spell.Suggest(n.Value, []string{"safe", "unsafe"}))
				}
			},
			"ask": func(n *yaml.Node) {
				into.mend = inquire
				r.text(&into.Ask)(n)
				if !strings.HasSuffix(into.Ask, "?") || len(into.Ask) > longestAsk || strings.ContainsAny(into.Ask, "[]\n") {
					r.fail(n, "a fix asks one question of at most %d bytes, which ends in ?", longestAsk)
				}
			},
		})
		if len(n.Content) > 2 {
			r.fail(n, "a fix removes the words or asks, and not both")
		}
	}
}
