package rule

import (
	"math/bits"

	"apology.example/pkg/diag"
	"apology.example/pkg/source"
)

// Match is a rule's words found in a letter.
type Match struct {
	Rule     int           // index in Set.Rules
	Severity diag.Severity // Off: as the rule says
	Message  string        // "": as the rule says
	Advice   string
	Fix      Fix

	Span     source.Span // the words that matched
	Shown    source.Span // these, and what they need to be quoted: not "sorry if the"
	Sentence source.Span // the sentence that holds the first of them
	Start    int         // first word reported, counted over the letter
	End      int         // the word behind the last
	In       int         // number of the sentence
}

// Step is one attempt of a rule, for people who ask why.
type Step struct {
	Rule    string
	Span    source.Span
	Outcome string // "found", or what silenced it
}

// Scan tries every pattern of the active rules and returns what was found, in
// the order of the words. Rules are tried where a word that they can begin
// with stands in a sentence that also holds their rarest word, so that most
// sentences try few.
func (r *Reading) Scan(active []bool) []Match {
	p := r.set.prog
	var found []Match
	for s := range r.sentences {
		st := &r.sentences[s]
		seen := r.seen[s*p.wide : (s+1)*p.wide]
		for at := st.start; at < st.end; at++ {
			for _, k := range p.starts.of(r.syms[at]) {
				if wake := p.wakes[k]; wake.anchor >= 0 && seen[wake.anchor>>6]>>(wake.anchor&63)&1 == 0 || wake.second >= 0 && !r.in(at+1, wake.second) {
					continue
				}
				found = r.try(found, k, at, s, active)
			}
			if r.traits[at]&(isName|isNumber) != 0 {
				for _, k := range p.nameOf {
					found = r.try(found, k, at, s, active)
				}
			}
		}
	}
	return found
}

// try tries one pattern at one word.
func (r *Reading) try(found []Match, k uint16, at, s int, active []bool) []Match {
	p := &r.set.prog.patterns[k]
	if active != nil && !active[p.rule] {
		return found
	}
	m, ok := r.extent(p, at)
	if !ok {
		return found
	}
	outcome := r.verdict(p, m, s)
	if r.trace != nil {
		r.trace(Step{r.set.Rules[p.rule].ID, r.span(m.start, m.end), outcome})
	}
	if outcome != foundIt {
		return found
	}
	return append(found, Match{
		Rule: int(p.rule), Severity: p.severity, Message: r.set.words(p.message), Advice: r.set.words(p.advice),
		Fix:  Fix{p.mend, r.set.words(p.ask)},
		Span: r.span(m.from, m.to), Shown: r.span(m.from, r.quotable(m.to, r.sentences[s].end)), Sentence: r.sentences[s].span, Start: m.from, End: m.to, In: s,
	})
}

// extent is where a pattern lies: words [start, end) in all, [from, to) to
// report.
type extent struct{ start, from, to, end int }

// extent matches a pattern that begins at word at. Of several ways the one
// that reports the most words wins.
func (r *Reading) extent(p *pattern, at int) (extent, bool) {
	pre := uint64(1)
	if p.pre >= 0 {
		pre = r.match(p.pre, at, true)
	}
	best, ok := extent{}, false
	for ; pre != 0; pre &= pre - 1 {
		from := at + bits.TrailingZeros64(pre)
		core := r.match(p.core, from, from == at)
		for core != 0 {
			n := bits.Len64(core) - 1
			core &^= 1 << n
			end, fits := r.after(p.post, from+n)
			if fits && n > 0 && (!ok || n > best.to-best.from) {
				best, ok = extent{at, from, from + n, end}, true
				break
			}
		}
	}
	if ok && p.tags && !r.tagged {
		r.tagged = true
		r.memo = [memoSize]memo{}
		best, ok = r.extent(p, at)
		r.tagged = false
		r.memo = [memoSize]memo{}
	}
	return best, ok
}

// after is where what must follow the core ends.
func (r *Reading) after(post int32, at int) (int, bool) {
	if post < 0 {
		return at, true
	}
	ends := r.match(post, at, false)
	return at + bits.Len64(ends) - 1, ends != 0
}

// Trace is Scan that tells of every attempt.
func (r *Reading) Trace(active []bool, tell func(Step)) []Match {
	r.trace = tell
	defer func() { r.trace = nil }()
	return r.Scan(active)
}
