package rule

import (
	"fmt"
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/spell"
)

// build compiles a library into a set.
func (l *library) build() (*Set, []error) {
	c := newCompiler(l)
	c.r = &reader{}
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
	c.fill()
	for i := range c.prog.patterns {
		p := &c.prog.patterns[i]
		parts := present(p.pre, p.core, p.post)
		p.anchor = c.anchor(parts)
		p.tags = slices.ContainsFunc(parts, c.prog.asks)
	}
	c.symbols()
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
	c.in(d.file, func() {
		own := int32(len(d.conditions)) // number of the next group's own condition
		for _, g := range d.groups {
			base := pattern{rule: n, severity: c.severity(g), message: c.text(g.message), advice: c.text(g.advice)}
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
				c.pattern(base, it)
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
	c.prog.patterns = append(c.prog.patterns, p)
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

// symbols lays out the rows and the lists of patterns by first word.
func (c *compiler) symbols() {
	byFirst := map[int32][]uint16{} // patterns by class of opening
	for i, p := range c.prog.patterns {
		o := c.openingOfRow(present(p.pre, p.core, p.post))
		if o.name {
			c.prog.nameOf = append(c.prog.nameOf, uint16(i))
		}
		id := c.class(o.words)
		byFirst[id] = append(byFirst[id], uint16(i))
	}
	c.prog.width = (len(c.members) + 63) / 64
	rows := c.rows()
	for _, row := range rows {
		c.prog.starts = append(c.prog.starts, int32(len(c.prog.startOf)))
		var list []uint16
		for id, patterns := range byFirst {
			if row[id>>6]>>(id&63)&1 != 0 {
				list = append(list, patterns...)
			}
		}
		slices.Sort(list)
		c.prog.startOf = append(c.prog.startOf, list...)
		c.prog.row = append(c.prog.row, row...)
	}
	c.prog.starts = append(c.prog.starts, int32(len(c.prog.startOf)))
}

// rows gives every word its symbol and returns the rows of the symbols.
func (c *compiler) rows() [][]uint64 {
	vocabulary := map[string]bool{}
	for _, m := range c.members {
		for _, w := range m.words {
			if w != "" && w[0] != '*' {
				vocabulary[w] = true
			}
		}
	}
	var rows [][]uint64
	symbols := map[string]uint16{}
	for _, ending := range []string{"", "*ed", "*ing", "*ly"} {
		rows = append(rows, c.rowOf("", ending))
	}
	for _, w := range spell.Keys(vocabulary) {
		ending := ""
		if s := endingSymbol(w); s != symOther {
			ending = "*" + suffixes[s-symEd]
		}
		row := c.rowOf(w, ending)
		key := fmt.Sprint(row)
		sym, ok := symbols[key]
		if !ok {
			sym = uint16(len(rows))
			symbols[key] = sym
			rows = append(rows, row)
		}
		c.prog.words = append(c.prog.words, w)
		c.prog.symbol = append(c.prog.symbol, sym)
	}
	return rows
}

func (c *compiler) rowOf(word, ending string) []uint64 {
	row := make([]uint64, c.prog.width)
	for id, m := range c.members {
		if m.meaning[word] || ending != "" && m.meaning[ending] {
			row[id>>6] |= 1 << (id & 63)
		}
	}
	return row
}
