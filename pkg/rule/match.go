package rule

import "math/bits"

// memoSize is the number of remembered phrase results; a power of two. A newer
// result replaces an older one in the same place.
const memoSize = 1 << 12

type memo struct {
	node, at int32 // at counts from 1, so that the zero memo fits nothing
	ends     uint64
}

// maxMatch is the most words that a match may hold.
const maxMatch = 63

// match is where node id may end if it begins at word at: bit n stands for n
// words. With entry, a hard break before the first word does not matter.
func (r *Reading) match(id int32, at int, entry bool) uint64 {
	p := r.set.prog
	n := &p.nodes[id]
	if n.first >= 0 && !r.in(at, n.first) {
		return 0
	}
	switch n.op {
	case opWord:
		if r.in(at, n.arg) && (entry || !r.has(at, behindHard)) {
			return 1 << 1
		}
	case opAny, opName, opNumber, opTag:
		if at < len(r.syms) && (entry || !r.has(at, behindHard)) && r.fits(n, at) {
			return 1 << 1
		}
	case opSeq:
		return r.row(p.kids[n.from:n.to], at, entry)
	case opAlt:
		var ends uint64
		for _, k := range p.kids[n.from:n.to] {
			ends |= r.match(k, at, entry)
		}
		return ends
	case opOpt:
		return 1 | r.match(p.kids[n.from], at, entry)
	case opGap:
		return r.gap(int(n.n), at, entry)
	case opPhrase:
		return r.phrase(id, n, at, entry)
	default:
		return r.mark(n, at)
	}
	return 0
}

// fits tests a word for what no class can say.
func (r *Reading) fits(n *node, at int) bool {
	switch n.op {
	case opName:
		return r.has(at, isName)
	case opNumber:
		return r.has(at, isNumber)
	case opTag:
		return !r.tagged || r.tag(at) == r.set.prog.texts[n.arg]
	}
	return true
}

// row matches parts one behind the other. A part behind "//" may stand behind
// a hard break, and so may the first of all.
func (r *Reading) row(kids []int32, at int, entry bool) uint64 {
	ends, free := uint64(1), uint64(0) // free: places that no word was taken from since the break or the start
	if entry {
		free = 1
	}
	for _, k := range kids {
		var next, stay uint64
		for rest := ends; rest != 0; rest &= rest - 1 {
			n := bits.TrailingZeros64(rest)
			if at+n > len(r.syms) {
				break
			}
			m := r.match(k, at+n, free>>n&1 != 0)
			next |= m << n
			stay |= m & 1 << n
		}
		if ends = next; ends == 0 {
			return 0
		}
		if free &= stay; r.set.prog.nodes[k].op == opAcross {
			free = ends
		}
	}
	return ends
}

// gap steps over up to most words, but over no "not" and no hard break.
func (r *Reading) gap(most, at int, entry bool) uint64 {
	ends := uint64(1)
	for i := range most {
		w := at + i
		if w >= len(r.syms) || r.has(w, behindHard) && !(entry && i == 0) || r.in(w, r.set.prog.negation) {
			break
		}
		ends |= 1 << (i + 1)
	}
	return ends
}

// phrase matches a named phrase; what it gave at a word is remembered.
func (r *Reading) phrase(id int32, n *node, at int, entry bool) uint64 {
	if !entry && r.has(at, behindHard) {
		return 0
	}
	m := &r.memo[(uint32(id)*31+uint32(at))%memoSize]
	if place := r.base + int32(at+1); m.node != id || m.at != place {
		ends := r.match(n.arg, at, true)
		*m = memo{id, place, ends}
	}
	return m.ends
}

// mark tests a place; it takes no word.
func (r *Reading) mark(n *node, at int) uint64 {
	ok := false
	switch n.op {
	case opNot:
		ok = r.match(r.set.prog.kids[n.from], at, false) == 0
	case opClause, opEnd:
		ok = r.traits[at]&opensHere != 0
	case opBegin:
		ok = r.has(at, behindHard)
	case opClose, opAcross:
		ok = at == len(r.syms) || r.has(at, behindHard)
	case opComma:
		ok = r.has(at, behindMark)
	}
	if ok {
		return 1
	}
	return 0
}

// tag is the part of speech of a word; the model is loaded only now.
func (r *Reading) tag(at int) string {
	w, p := r.word(at)
	p.Tag()
	return p.Tags[w.Token]
}
