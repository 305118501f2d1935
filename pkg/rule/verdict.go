package rule

import "math/bits"

// foundIt is the outcome of an attempt that nothing silenced.
const foundIt = "found"

// reach is a shield in force: it silences matches that begin in words
// [from, to), or, for a shield that works backward, that end there.
type reach struct {
	shield   uint8
	backward bool
	from, to int
}

// verdict says whether a match stands: "found", or what silenced it.
func (r *Reading) verdict(p *pattern, m extent, s int) string {
	if p.shields&(1<<quotedBit) != 0 && r.quoted(m) {
		return "in quotation marks"
	}
	for _, sh := range r.shielded(s) {
		if p.shields>>sh.shield&1 == 0 {
			continue
		}
		if at := m.start; !sh.backward && sh.from <= at && at < sh.to {
			return "shield: " + r.set.Shields[sh.shield]
		}
		if last := m.end - 1; sh.backward && sh.from <= last && last < sh.to {
			return "shield: " + r.set.Shields[sh.shield]
		}
	}
	for i := p.from; i < p.to; i++ {
		if c := &r.set.prog.conds[i]; c.origin != r.off && r.holds(c, m, s) != c.wanted {
			if c.wanted {
				return "when: not there"
			}
			return "unless"
		}
	}
	return foundIt
}

// quoted reports whether the words are somebody's: all in quotation marks, or
// ending in a quotation of more than the two words that scorn would mark.
func (r *Reading) quoted(m extent) bool {
	first, _ := r.word(m.from)
	last, _ := r.word(m.to - 1)
	return last.Quote > 2 || first.Quote > 0 && last.Quote > 0
}

// shielded works out, once, which shields are in force in a sentence.
func (r *Reading) shielded(s int) []reach {
	st := &r.sentences[s]
	if st.known {
		return st.shielded
	}
	st.known = true
	for i, sh := range r.set.prog.shields {
		for at := st.start; at < st.end; at++ {
			ends := r.match(sh.trigger, at, true)
			if ends == 0 {
				continue
			}
			end := at + bits.Len64(ends) - 1
			if sh.forth {
				st.shielded = append(st.shielded, reach{uint8(i), false, at + 1, r.stop(sh.stop, end, st.end)})
			}
			if sh.behind {
				st.shielded = append(st.shielded, reach{uint8(i), true, r.stopBehind(sh.stop, at, st.start), at})
			}
		}
	}
	return st.shielded
}

// stop is the first word from at on where a shield ends.
func (r *Reading) stop(stop int32, at, end int) int {
	for ; at < end; at++ {
		if r.has(at, behindHard) || stop >= 0 && r.match(stop, at, true) != 0 {
			return at
		}
	}
	return end
}

// stopBehind is the first word, going back from at, that a shield still
// reaches.
func (r *Reading) stopBehind(stop int32, at, start int) int {
	for at > start {
		if r.has(at, behindHard) || stop >= 0 && r.match(stop, at-1, true) != 0 {
			return at
		}
		at--
	}
	return start
}

// holds reports whether a condition's words are there.
func (r *Reading) holds(c *cond, m extent, s int) bool {
	if c.here {
		return r.beside(c, m)
	}
	for _, st := range r.within(c.scope, s) {
		for at := st.start; at < st.end; at++ {
			if r.match(c.before, at, true) != 0 {
				return true
			}
		}
	}
	return false
}

// within are the sentences that a condition looks at from sentence s.
func (r *Reading) within(sc scope, s int) []sentence {
	switch sc {
	case inNear:
		return r.sentences[max(0, s-1):min(len(r.sentences), s+2)]
	case inLetter:
		return r.sentences
	}
	return r.sentences[s : s+1]
}

// beside tests a condition with @: its first part must end where the match
// starts, its second must start where the match ends.
func (r *Reading) beside(c *cond, m extent) bool {
	if c.after >= 0 && r.match(c.after, m.end, false) == 0 {
		return false
	}
	if c.before < 0 {
		return true
	}
	if r.has(m.start, behindHard) && !r.set.prog.across(c.before) {
		return false // another sentence is not beside this one
	}
	for at := max(0, m.start-maxMatch); at <= m.start; at++ {
		if r.match(c.before, at, true)>>(m.start-at)&1 != 0 {
			return true
		}
	}
	return false
}
