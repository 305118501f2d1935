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
	words     []token.Word
	syms      []uint16
	opens     []bool // a clause begins at this word
	sentences []sentence
	passages  []*token.Passage
	bounds    []int32 // first word of each passage, for tags

	seen   []uint64   // for each sentence, a bit for each anchor
	rowOf  [][]uint64 // for each word, a bit for each class
	rows   [][]uint64 // the same by symbol, written when the symbol is first met
	memo   [memoSize]memo
	base   int32 // added to every place in memo, so that an earlier letter's results fit nothing
	tagged bool  // look at tags; else every tag fits
	trace  func(Step)
	off    int32 // the origin of a condition that is left out, or -1: see Test
}

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
	if r.base += int32(len(r.words)) + maxMatch; r.base > 1<<30 {
		r.base, r.memo = 0, [memoSize]memo{}
	}
	r.passages, r.words, r.sentences, r.bounds = passages, r.words[:0], r.sentences[:0], r.bounds[:0]
	for _, p := range passages {
		base := len(r.words)
		r.bounds = append(r.bounds, int32(base))
		r.words = append(r.words, p.Words...)
		for _, st := range p.Sentences {
			if st.End > st.Start {
				r.sentences = append(r.sentences, sentence{start: base + st.Start, end: base + st.End, span: st.Span})
			}
		}
	}
	r.prepare()
}

// prepare looks up every word once.
func (r *Reading) prepare() {
	p := r.set.prog
	r.syms = slices.Grow(r.syms[:0], len(r.words))[:len(r.words)]
	r.rowOf = slices.Grow(r.rowOf[:0], len(r.words))[:len(r.words)]
	r.opens = slices.Grow(r.opens[:0], len(r.words)+1)[:len(r.words)+1]
	for i := range r.words {
		w := &r.words[i]
		r.syms[i] = p.lookup(w.Form)
		r.rowOf[i] = r.classes(r.syms[i])
		r.opens[i] = w.Before >= token.Comma || opensClause(w.Form) || i > 0 && joinsClause(r.words[i-1].Form)
	}
	r.opens[len(r.words)] = true
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

// classes are those of a symbol, as bits.
func (r *Reading) classes(sym uint16) []uint64 {
	if r.rows == nil {
		r.rows = make([][]uint64, len(r.set.prog.classes.at)-1)
	}
	row := r.rows[sym]
	if row == nil {
		row = make([]uint64, r.set.prog.width)
		for _, c := range r.set.prog.classes.of(sym) {
			row[c>>6] |= 1 << (c & 63)
		}
		r.rows[sym] = row
	}
	return row
}

// in reports whether there is a word at a place, and it is in a class.
func (r *Reading) in(at int, class int32) bool {
	return at < len(r.rowOf) && r.rowOf[at][class>>6]>>(class&63)&1 != 0
}

// hard reports whether something stronger than a dash stands before word i.
func (r *Reading) hard(i int) bool { return i < len(r.words) && r.words[i].Before >= token.Semi }

// span is the span of words [from, to).
func (r *Reading) span(from, to int) source.Span {
	return source.Span{Start: r.words[from].Span.Start, End: r.words[to-1].Span.End}
}
