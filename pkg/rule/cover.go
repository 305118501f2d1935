package rule

import (
	"cmp"
	"errors"
	"math/bits"
	"slices"
	"strings"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// Alternative is one way out of several that a rule file offers: a line under
// match, a line or a verb of a phrase, one side of a "|", or the words in front
// of a "?" where they are there.
type Alternative struct {
	Of        string // the rule, or the <phrase>
	File      string
	Line, Col int    // from 1
	Text      string // as written
	Within    int    // the alternatives inside of it
}

// Coverage says what the examples of the rules take.
type Coverage struct {
	Lines Share         // of the lines under match
	Ways  Share         // of all other alternatives
	Idle  []Alternative // what no example takes, by place; what is inside of one is not listed again
}

// Share is a part of a whole, counted.
type Share struct{ Taken, Of int }

func (s *Share) count(taken bool) {
	if s.Of++; taken {
		s.Taken++
	}
}

// Cover runs the examples of all rules and says which alternatives they take:
// those of the user's folders, or, where none is given, of the shipped rules. A
// bad example takes those by which its own rule finds it; a good one those of
// the exceptions that keep the rule silent.
func Cover(folders ...Folder) (Coverage, error) {
	lib, err := readAll(folders)
	m := newTally()
	set, faults := lib.compile(m)
	if err = errors.Join(append(faults, err)...); err != nil {
		return Coverage{}, err
	}
	set.Shields = lib.shieldNames()
	m.need(set.prog)
	w := walk{r: set.Read(nil), marks: m}
	for i, d := range lib.rules {
		for _, it := range d.bad {
			text, _, _ := unmark(it.text)
			w.example(i, text, false)
		}
		for _, it := range d.good {
			w.example(i, it.text, true)
		}
	}
	return m.coverage(folders), nil
}

// coverage counts the alternatives of the folders, or of the shipped rules.
func (m *tally) coverage(folders []Folder) Coverage {
	labels := []string{shippedName}
	if len(folders) > 0 {
		labels = nil
	}
	for _, f := range folders {
		labels = append(labels, f.Name)
	}
	var c Coverage
	place := map[int]int{} // in c.Idle, of each mark or of the one around it
	for i, x := range m.list {
		if !x.needed || !slices.Contains(labels, x.label) {
			continue
		}
		if x.line {
			c.Lines.count(x.taken)
		} else {
			c.Ways.count(x.taken)
		}
		if x.taken {
			continue
		}
		at, inside := place[x.parent]
		if inside {
			c.Idle[at].Within++
		} else {
			at = len(c.Idle)
			c.Idle = append(c.Idle, x.Alternative)
		}
		place[i] = at
	}
	slices.SortStableFunc(c.Idle, func(a, b Alternative) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Col-b.Col)
	})
	return c
}

// walk goes through an example in every way in which a rule can match it.
type walk struct {
	r     *Reading
	marks *tally
	seen  map[step]bool
}

// step is a node that takes so many words from a place on.
type step struct {
	id    int32
	at, n int
	entry bool
}

// example reads an example of a rule: a good one, or a bad one.
func (w *walk) example(rule int, text string, good bool) {
	p := token.Read(source.Whole(text, 0))
	w.r.Next([]*token.Passage{&p})
	w.seen = map[step]bool{}
	prog := w.r.set.prog
	for s, st := range w.r.sentences {
		for at := st.start; at < st.end; at++ {
			for _, k := range slices.Concat(prog.starts.of(w.r.syms[at]), prog.nameOf) {
				if x := &prog.patterns[k]; int(x.rule) == rule {
					w.try(int(k), x, at, s, good)
				}
			}
		}
	}
}

func (w *walk) try(k int, p *pattern, at, s int, good bool) {
	m, ok := w.r.extent(p, at)
	if !ok || !good && w.r.verdict(p, m, s) != foundIt {
		return
	}
	if !good {
		w.marks.list[w.marks.lines[k]].taken = true
		w.pattern(p, m)
	}
	for i := p.from; i < p.to; i++ {
		if c := &w.r.set.prog.conds[i]; c.wanted != good && w.r.holds(c, m, s) {
			w.condition(c, m, s)
		}
	}
}

func (w *walk) pattern(p *pattern, m extent) {
	if w.r.tagged = p.tags; p.tags {
		w.r.memo = [memoSize]memo{}
	}
	w.take(p.pre, m.start, m.from-m.start, true)
	w.take(p.core, m.from, m.to-m.from, m.from == m.start)
	w.any(p.post, m.to, false)
	if w.r.tagged {
		w.r.tagged, w.r.memo = false, [memoSize]memo{}
	}
}

// condition walks what a condition finds, wherever it may look.
func (w *walk) condition(c *cond, m extent, s int) {
	if c.here {
		for at := max(0, m.start-maxMatch); at <= m.start; at++ {
			w.take(c.before, at, m.start-at, true)
		}
		w.any(c.after, m.end, false)
		return
	}
	for _, st := range w.r.within(c.scope, s) {
		for at := st.start; at < st.end; at++ {
			w.any(c.before, at, true)
		}
	}
}

// any takes whatever number of words the node can.
func (w *walk) any(id int32, at int, entry bool) {
	if id < 0 {
		return
	}
	for ends := w.r.match(id, at, entry); ends != 0; ends &= ends - 1 {
		w.take(id, at, bits.TrailingZeros64(ends), entry)
	}
}

// take marks the alternatives by which the node can take n words from at on.
func (w *walk) take(id int32, at, n int, entry bool) {
	here := step{id, at, n, entry}
	if id < 0 || w.seen[here] || w.r.match(id, at, entry)>>n&1 == 0 {
		return
	}
	w.seen[here] = true
	if k, ok := w.marks.nodes[id]; ok {
		w.marks.list[k].taken = true
	}
	x := &w.r.set.prog.nodes[id]
	kids := w.r.set.prog.kids[x.from:x.to]
	switch {
	case x.op == opPhrase:
		w.take(x.arg, at, n, true)
	case x.op == opAlt || x.op == opOpt && n > 0:
		for _, k := range kids {
			w.take(k, at, n, entry)
		}
	case x.op == opSeq:
		w.row(kids, at, n, entry)
	}
}

// row takes n words by parts one behind the other, in every way that leaves
// to the parts behind what they need.
func (w *walk) row(kids []int32, at, n int, entry bool) {
	if len(kids) == 0 {
		return
	}
	for ends := w.r.match(kids[0], at, entry) & (2<<n - 1); ends != 0; ends &= ends - 1 {
		m := bits.TrailingZeros64(ends)
		free := entry && m == 0 || w.r.set.prog.nodes[kids[0]].op == opAcross
		if w.r.row(kids[1:], at+m, free)>>(n-m)&1 != 0 {
			w.take(kids[0], at, m, entry)
			w.row(kids[1:], at+m, n-m, free)
		}
	}
}
