package lint

import (
	"iter"
	"slices"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/token"
)

// reading is one letter on its way through the linter.
type reading struct {
	*Linter
	letter      *letter.Letter
	kind        letter.Kind
	matches     []rule.Match // of faults that count in this kind of letter, and of elements
	elements    []anatomy.Element
	length      int // in words
	sentences   int
	diagnostics []diag.Diagnostic
}

// Lint reads one letter; path is what the user called it.
func (l *Linter) Lint(path string, lt *letter.Letter) Result {
	r := reading{Linter: l, letter: lt}
	passages := r.passages()
	r.matches = l.scan(passages)
	kind, from := r.kindOf()
	r.kind = kind
	r.matches = slices.DeleteFunc(r.matches, r.offHere)
	r.matches = r.tooFew(l.merge(r.matches))
	r.elements = anatomy.Judge(l.set, kind, r.matches)
	r.patterns()
	r.unwanted()
	l.comfort(r.diagnostics)
	r.whole()
	r.suppress()
	diag.Sort(r.diagnostics)
	return Result{
		Path: path, Letter: lt, Kind: kind, KindFrom: from, Diagnostics: r.diagnostics, Elements: r.elements,
		Stats: Stats{Words: r.length, Sentences: r.sentences, Rules: l.rules},
	}
}

// passages are the writer's own words, and counts them.
func (r *reading) passages() []*token.Passage {
	var list []*token.Passage
	for i := range r.letter.Blocks {
		b := &r.letter.Blocks[i]
		if len(b.Passage.Words) == 0 {
			continue
		}
		list = append(list, &b.Passage)
		r.length += len(b.Passage.Words)
		if b.Role != letter.Greeting && b.Role != letter.SignOff && b.Role != letter.Signature {
			r.sentences += len(b.Passage.Sentences)
		}
	}
	return list
}

// words are the writer's own words, counted over the letter.
func (r *reading) words() iter.Seq2[int, *token.Word] {
	return func(yield func(int, *token.Word) bool) {
		n := 0
		for i := range r.letter.Blocks {
			words := r.letter.Blocks[i].Passage.Words
			for k := range words {
				if !yield(n+k, &words[k]) {
					return
				}
			}
			n += len(words)
		}
	}
}
