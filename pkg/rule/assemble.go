package rule

import (
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/spell"
)

// build compiles a library into a set.
func (l *library) build() (*Set, []error) { return l.compile(nil) }

// compile is build; with a tally, it keeps alternatives apart that a match need
// not tell from one another, and counts them.
func (l *library) compile(m *tally) (*Set, []error) {
	c := newCompiler(l)
	c.r, c.marks = &reader{}, m
	set := &Set{prog: c.prog}
	for _, s := range l.shields {
		c.shield(s)
	}
	slices.SortStableFunc(l.rules, func(a, b *ruleDef) int {
		return strings.Compare(a.Category+"/"+a.ID, b.Category+"/"+b.ID)
	})
	for i, d := range l.rules {
		r := d.Rule
		set.Rules = append(set.Rules, &r)
		c.rule(uint16(i), d)
	}
	c.names(l)
	if m == nil {
		c.compact()
	}
	c.fill()
	for i := range c.prog.patterns {
		p := &c.prog.patterns[i]
		parts := present(p.pre, p.core, p.post)
		c.prog.wakes = append(c.prog.wakes, wake{c.anchor(parts), c.secondClass(parts)})
		p.tags = slices.ContainsFunc(parts, c.prog.asks)
	}
	starts := c.starters()
	c.renumber()
	c.symbols(starts)
	c.prog.index()
	return set, c.r.faults
}

func present(ids ...int32) []int32 {
	return slices.DeleteFunc(ids, func(id int32) bool { return id < 0 })
}

// in runs f with faults reported in file.
func (c *compiler) in(file string, f func()) {
	outer := c.r
	c.r = &reader{file: file}
	f()
	outer.faults = append(outer.faults, c.r.faults...)
	c.r = outer
}

// names checks the names of rules and elements that rules refer to.
func (c *compiler) names(l *library) {
	rules, elements := map[string]bool{}, map[string]bool{}
	for _, d := range l.rules {
		rules[d.ID] = true
		if d.Element {
			elements[d.ID] = true
		}
	}
	for _, d := range l.rules {
		c.in(d.file, func() {
			for _, id := range append(slices.Clone(d.YieldsTo), d.UndoneBy...) {
				if !rules[id] {
					c.r.fail(d.node, "no rule is called %q%s", id, spell.Suggest(id, spell.Keys(rules)))
				}
			}
			for _, h := range d.IfHas {
				if !elements[h.Element] {
					c.r.fail(d.node, "no element is called %q%s", h.Element, spell.Suggest(h.Element, spell.Keys(elements)))
				}
			}
		})
	}
}

func (c *compiler) rule(n uint16, d *ruleDef) {
	defer c.marks.enter(d.ID, d.label)()
	c.in(d.file, func() {
		own := int32(len(d.conditions)) // number of the next group's own condition
		for _, g := range d.groups {
			base := pattern{rule: n, severity: c.severity(g), message: c.text(g.message), advice: c.text(g.advice), mend: g.fix.mend, ask: c.text(g.fix.Ask)}
			base.shields = c.shieldBits(d, g)
			base.from = int32(len(c.prog.conds))
			for i, cd := range d.conditions {
				c.condition(cd, int32(i))
			}
			for _, cd := range g.conditions {
				c.condition(cd, own)
				own++
			}
			base.to = int32(len(c.prog.conds))
			for _, it := range g.patterns {
				c.line(base, it)
			}
		}
	})
}

func (c *compiler) severity(g group) diag.Severity {
	if g.severity == "" {
		return diag.Off
	}
	s, err := diag.ParseSeverity(g.severity)
	if err != nil {
		c.r.fail(g.node, "%v", err)
	}
	return s
}

// pattern compiles one line under match, cut at its brackets.
func (c *compiler) pattern(p pattern, it item) {
	e := c.r.pattern(it)
	if e == nil {
		return
	}
	p.pre, p.core, p.post = -1, -1, -1
	if at := index(e, opCore); at >= 0 {
		p.pre = c.row(e.kids[:at], it)
		p.core = c.compile(e.kids[at].kids[0], it)
		p.post = c.row(e.kids[at+1:], it)
	} else if e.op == opCore {
		p.core = c.compile(e.kids[0], it)
	} else {
		p.core = c.compile(e, it)
	}
	o := c.openingOfRow(present(p.pre, p.core, p.post))
	switch {
	case o.any:
		c.r.fail(it.node, "the pattern can begin with any word; begin it with a word or a phrase")
		return
	case o.empty:
		c.r.fail(it.node, "the pattern can match no words at all")
		return
	}
	for _, core := range c.choices(p) {
		p.core = core
		c.prog.patterns = append(c.prog.patterns, p)
	}
}

// choices takes a pattern that is nothing but a choice apart, so that each of
// its alternatives is tried only where its own rarest word stands.
func (c *compiler) choices(p pattern) []int32 {
	n := c.prog.nodes[p.core]
	for n.op == opPhrase {
		n = c.prog.nodes[n.arg]
	}
	if n.op != opAlt || p.pre >= 0 || p.post >= 0 {
		return []int32{p.core}
	}
	return c.prog.kids[n.from:n.to]
}

// index is where a row has its part of that kind, or -1.
func index(e *expr, o op) int {
	if e.op != opSeq {
		return -1
	}
	return slices.IndexFunc(e.kids, func(k *expr) bool { return k.op == o })
}

func (c *compiler) row(list []*expr, it item) int32 {
	if len(list) == 0 {
		return -1
	}
	return c.compile(&expr{op: opSeq, kids: list}, it)
}

// condition compiles an exception or a demand.
func (c *compiler) condition(cd condition, origin int32) {
	e := c.r.pattern(cd.item)
	if e == nil {
		return
	}
	out := cond{wanted: cd.wanted, scope: cd.scope, before: -1, after: -1, origin: origin}
	if at := index(e, opHere); at >= 0 {
		out.here = true
		out.before, out.after = c.row(e.kids[:at], cd.item), c.row(e.kids[at+1:], cd.item)
	} else {
		out.before = c.compile(e, cd.item)
	}
	c.prog.conds = append(c.prog.conds, out)
}
