package rule

import "apology.example/pkg/diag"

// program is every pattern of a set, compiled: a flat machine that holds no
// pointers, so that it can be embedded and loaded without work. It is
// read-only.
//
// Words are mapped to symbols: two words that no pattern tells apart share one.
// A class is a set of words. A node takes the words from a place on and gives back where it
// may end, as a set of lengths in the bits of a uint64: a match is at most 63
// words long, and repeated work merges instead of multiplying.
type program struct {
	words  []string
	symbol []uint16 // of each word
	table  []uint16 // open hash table of indices into words, counted from 1

	classes lists // of each symbol: the classes that hold its words
	anchors lists // of each symbol: the anchors that it is one of
	width   int   // uint64s that hold a bit for every class
	wide    int   // uint64s that hold a bit for every anchor

	nodes []node
	kids  []int32
	texts []string // tags, messages

	patterns []pattern
	wakes    []wake // of each pattern
	conds    []cond
	shields  []shield
	starts   lists    // of each symbol: patterns that can begin with its words
	nameOf   []uint16 // patterns that can begin with a name or a number

	negation int32 // the class of words that a gap does not step over
}

// node is a compiled part of a pattern.
type node struct {
	op    op
	n     uint8 // of a gap
	arg   int32 // class, text or phrase body
	first int32 // class of the words it can begin with; -1 where that says nothing
	from  int32 // kids[from:to]
	to    int32
}

// pattern is one line under match.
type pattern struct {
	rule            uint16
	severity        diag.Severity // Off: as the rule
	message, advice int32         // texts; -1: as the rule
	mend            mend          // what its fix does
	ask             int32         // text that a fix puts in place of the words; -1 for none
	pre, core, post int32         // nodes; -1 where there is none
	tags            bool          // asks for parts of speech
	shields         uint16        // bits of the shields that silence it
	from, to        int32         // conds[from:to]
}

// wake is what must hold before a pattern is tried at all. It stands apart from
// the pattern because it is asked far more often.
type wake struct {
	anchor int32 // the sentence must hold a word of it; -1 for none
	second int32 // class of the word behind the first; -1 where it may be any
}

// cond is a compiled condition. With here set, before must end where the match
// starts and after must start where it ends; otherwise before is looked for
// anywhere in the scope.
type cond struct {
	wanted        bool
	here          bool
	scope         scope
	before, after int32
	origin        int32 // number of the condition in its rule; not kept when compiled
}

// shield is a compiled shield.
type shield struct {
	trigger       int32
	stop          int32 // -1: nothing but the end of the sentence stops it
	forth, behind bool
}

// The first symbols stand for words that no pattern names, by their ending.
const (
	symOther uint16 = iota
	symEd
	symIng
	symLy
	symNamed // the first that stands for named words
)

var suffixes = []string{"ed", "ing", "ly"}

// maxGap is the most words that a gap may step over.
const maxGap = 40

// lookup is the symbol of a word.
func (p *program) lookup(form string) uint16 {
	mask := uint32(len(p.table) - 1)
	for h := hash(form) & mask; p.table[h] != 0; h = (h + 1) & mask {
		if i := p.table[h] - 1; p.words[i] == form {
			return p.symbol[i]
		}
	}
	return endingSymbol(form)
}

// lists is a list of numbers for each symbol, in one.
type lists struct {
	at  []int32 // where the list of each symbol begins in all; one more at the end
	all []uint16
}

// add appends the list of the next symbol.
func (l *lists) add(list []uint16) {
	if len(l.at) == 0 {
		l.at = append(l.at, 0)
	}
	l.all = append(l.all, list...)
	l.at = append(l.at, int32(len(l.all)))
}

// of is the list of a symbol.
func (l *lists) of(sym uint16) []uint16 { return l.all[l.at[sym]:l.at[sym+1]] }

// index lays out the hash table, at most half full.
func (p *program) index() {
	size := 2
	for size < 2*len(p.words) {
		size *= 2
	}
	p.table = make([]uint16, size)
	for i, w := range p.words {
		h := hash(w) & uint32(size-1)
		for p.table[h] != 0 {
			h = (h + 1) & uint32(size-1)
		}
		p.table[h] = uint16(i + 1)
	}
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func endingSymbol(form string) uint16 {
	for i, s := range suffixes {
		if hasSuffix(form, s) {
			return symEd + uint16(i)
		}
	}
	return symOther
}

// across reports whether a node ends with "//".
func (p *program) across(id int32) bool {
	n := &p.nodes[id]
	return n.op == opAcross || n.op == opSeq && p.across(p.kids[n.to-1])
}
