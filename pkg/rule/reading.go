package rule

import (
	"slices"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// Reading is a letter as patterns see it: all its words in a row. It holds
// what was found out so far and is for one goroutine.
type Reading struct {
	set       *Set
	passages  []*token.Passage
	bounds    []int32 // first word of each passage
	sentences []sentence

	syms   []uint16 // of each word
	traits []trait  // of each word, and of the place behind the last
	rowOf  []int32  // of each word: where its row begins in rows
	rows   []uint64 // by symbol, a bit for each class; a row is written when its symbol is first met
	rowAt  []int32  // where the row of each symbol begins in rows; 0 where none is written
	seen   []uint64 // for each sentence, a bit for each anchor

	memo   [memoSize]memo
	base   int32 // added to every place in memo, so that an earlier letter's results fit nothing
	tagged bool  // look at tags; else every tag fits
	trace  func(Step)
	off    int32 // the origin of a condition that is left out, or -1: see Test
}

// trait is what patterns ask of a word, or of the place before it, besides
// which word it is.
type trait uint8

const (
	isName trait = 1 << iota
	isNumber
	behindHard // something stronger than a dash stands before it
	behindMark // a comma or something stronger stands before it
	opensHere  // a clause begins with it
)

// sentence is words [start, end) with the span from the first to the last.
type sentence struct {
	start, end int
	span       source.Span
	shielded   []reach
	known      bool // shielded has been worked out
}

// Read lays out the passages of a letter for the patterns of the set.
func (s *Set) Read(passages []*token.Passage) *Reading {
	r := &Reading{set: s, off: -1}
	r.Next(passages)
	return r
}

// Next takes up another letter in place of the one before, and makes use of
// the room that it had.
func (r *Reading) Next(passages []*token.Passage) {
	if r.base += int32(len(r.syms)) + maxMatch; r.base > 1<<30 {
		r.base, r.memo = 0, [memoSize]memo{}
	}
	r.passages, r.bounds, r.sentences = passages, r.bounds[:0], r.sentences[:0]
	r.syms, r.traits, r.rowOf = r.syms[:0], r.traits[:0], r.rowOf[:0]
	for _, p := range passages {
		base := len(r.syms)
		r.bounds = append(r.bounds, int32(base))
		r.take(p.Words)
		for _, st := range p.Sentences {
			if st.End > st.Start {
				r.sentences = append(r.sentences, sentence{start: base + st.Start, end: base + st.End, span: st.Span})
			}
		}
	}
	r.traits = append(r.traits, opensHere)
	r.look()
}

// take looks up every word of a passage once.
func (r *Reading) take(words []token.Word) {
	for i := range words {
		w := &words[i]
		sym := r.set.prog.lookup(w.Form)
		r.syms = append(r.syms, sym)
		r.rowOf = append(r.rowOf, r.classes(sym))
		t := traitsOf(w)
		if i > 0 && joinsClause(words[i-1].Form) {
			t |= opensHere
		}
		r.traits = append(r.traits, t)
	}
}

func traitsOf(w *token.Word) trait {
	var t trait
	if w.Name {
		t |= isName
	}
	if w.Number {
		t |= isNumber
	}
	if w.Before >= token.Comma {
		t |= behindMark
	}
	if w.Before >= token.Semi {
		t |= behindHard
	}
	if w.Before >= token.Comma || opensClause(w.Form) {
		t |= opensHere
	}
	return t
}

// look notes which anchors each sentence holds.
func (r *Reading) look() {
	p := r.set.prog
	r.seen = slices.Grow(r.seen[:0], len(r.sentences)*p.wide)[:len(r.sentences)*p.wide]
	clear(r.seen)
	for i, st := range r.sentences {
		seen := r.seen[i*p.wide : (i+1)*p.wide]
		for _, sym := range r.syms[st.start:st.end] {
			for _, a := range p.anchors.of(sym) {
				seen[a>>6] |= 1 << (a & 63)
			}
		}
	}
}

// classes is where the row of a symbol begins in rows.
func (r *Reading) classes(sym uint16) int32 {
	p := r.set.prog
	if r.rowAt == nil {
		r.rowAt = make([]int32, len(p.classes.at)-1)
		r.rows = make([]uint64, 1, 1+128*p.width) // none begins at 0
	}
	if r.rowAt[sym] == 0 {
		at := len(r.rows)
		r.rows = append(r.rows, make([]uint64, p.width)...)
		for _, c := range p.classes.of(sym) {
			r.rows[at+int(c>>6)] |= 1 << (c & 63)
		}
		r.rowAt[sym] = int32(at)
	}
	return r.rowAt[sym]
}

// in reports whether there is a word at a place, and it is in a class.
func (r *Reading) in(at int, class int32) bool {
	return at < len(r.rowOf) && r.rows[r.rowOf[at]+class>>6]>>(class&63)&1 != 0
}

// has reports whether there is a word at a place, and it has a trait.
func (r *Reading) has(at int, t trait) bool { return at < len(r.syms) && r.traits[at]&t != 0 }

// word is the word at a place, with its passage.
func (r *Reading) word(at int) (*token.Word, *token.Passage) {
	k := len(r.bounds) - 1
	for int32(at) < r.bounds[k] {
		k--
	}
	return &r.passages[k].Words[at-int(r.bounds[k])], r.passages[k]
}

// span is the span of words [from, to).
func (r *Reading) span(from, to int) source.Span {
	first, _ := r.word(from)
	last, _ := r.word(to - 1)
	return source.Span{Start: first.Span.Start, End: last.Span.End}
}
