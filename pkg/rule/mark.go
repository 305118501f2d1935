package rule

import "go.yaml.in/yaml/v3"

// tally is the alternatives that rule files offer, gathered while they are
// compiled so that each has a node of its own. A compiler without one merges
// what it can, and is the one that everybody else uses.
type tally struct {
	list  []mark
	known map[Alternative]int // the same line is compiled for each form of a phrase
	nodes map[int32]int       // by node
	lines map[int]int         // by pattern, for a whole line under match
	place place
}

// mark is one alternative.
type mark struct {
	Alternative
	label  string // of the folder that holds it
	parent int    // the mark that it is written in, or -1
	line   bool   // a line under match
	needed bool   // a pattern or an exception can come to it
	taken  bool
}

// place is where the compiler is.
type place struct {
	of, label string
	parent    int
}

func newTally() *tally {
	return &tally{known: map[Alternative]int{}, nodes: map[int32]int{}, lines: map[int]int{}, place: place{parent: -1}}
}

// enter is called where a rule or a phrase begins, and what it returns where it
// ends.
func (m *tally) enter(of, label string) (leave func()) {
	if m == nil {
		return func() {}
	}
	outer := m.place
	m.place = place{of, label, -1}
	return func() { m.place = outer }
}

// open is the mark of an expression, which becomes the parent of those within
// until it is closed.
func (m *tally) open(file string, e *expr, it item) (id int, closed func()) {
	col := it.node.Column + e.col
	if it.node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		col++
	}
	outer := m.place
	a := Alternative{Of: outer.of, File: file, Line: it.node.Line, Col: col, Text: it.text[e.col:e.end]}
	id, ok := m.known[a]
	if !ok {
		id = len(m.list)
		m.known[a] = id
		m.list = append(m.list, mark{Alternative: a, label: outer.label, parent: outer.parent})
	}
	m.place.parent = id
	return id, func() { m.place = outer }
}

// mark gives what is compiled a node of its own, if alternatives are marked.
func (c *compiler) mark(e *expr, it item, compiled func() int32) int32 {
	if c.marks == nil {
		return compiled()
	}
	id, closed := c.marks.open(c.r.file, e, it)
	defer closed()
	n := c.add(node{op: opSeq}, compiled())
	c.marks.nodes[n] = id
	return n
}

// way compiles e as one of several ways to match, written as whole.
func (c *compiler) way(whole, e *expr, it item) int32 {
	return c.mark(whole, it, func() int32 { return c.compile(e, it) })
}

func (c *compiler) ways(list []*expr, it item) []int32 {
	out := make([]int32, 0, len(list))
	for _, e := range list {
		out = append(out, c.way(e, e, it))
	}
	return out
}

// line compiles a line under match. It may become several patterns.
func (c *compiler) line(p pattern, it item) {
	if c.marks == nil {
		c.pattern(p, it)
		return
	}
	id, closed := c.marks.open(c.r.file, &expr{end: len(it.text)}, it)
	defer closed()
	c.marks.list[id].line = true
	from := len(c.prog.patterns)
	c.pattern(p, it)
	for k := from; k < len(c.prog.patterns); k++ {
		c.marks.lines[k] = id
	}
}

// need finds the marks that a pattern or an exception can come to. What stands
// behind a "!" must not be there, so that no example can show it.
func (m *tally) need(p *program) {
	seen := map[int32]bool{}
	for k, x := range p.patterns {
		m.list[m.lines[k]].needed = true
		for _, id := range present(x.pre, x.core, x.post) {
			m.needNode(p, id, seen)
		}
	}
	for _, x := range p.conds {
		for _, id := range present(x.before, x.after) {
			m.needNode(p, id, seen)
		}
	}
}

func (m *tally) needNode(p *program, id int32, seen map[int32]bool) {
	n := p.nodes[id]
	if seen[id] || n.op == opNot {
		return
	}
	seen[id] = true
	if k, ok := m.nodes[id]; ok {
		m.list[k].needed = true
	}
	if n.op == opPhrase {
		m.needNode(p, n.arg, seen)
	}
	for _, kid := range p.kids[n.from:n.to] {
		m.needNode(p, kid, seen)
	}
}
