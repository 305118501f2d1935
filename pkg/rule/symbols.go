package rule

import (
	"fmt"
	"slices"

	"apology.example/pkg/spell"
)

// starters lists, for each word and ending, the patterns that can begin with
// it, and sets aside those that can begin with a name or a number.
func (c *compiler) starters() map[string][]uint16 {
	starts := map[string][]uint16{}
	for i, p := range c.prog.patterns {
		o := c.openingOfRow(present(p.pre, p.core, p.post))
		if o.name {
			c.prog.nameOf = append(c.prog.nameOf, uint16(i))
		}
		for _, w := range unique(slices.Clone(o.words)) {
			starts[w] = append(starts[w], uint16(i))
		}
	}
	return starts
}

// symbols gives every word its symbol: words in the same classes share one. The
// first symbols are those of words that no pattern names, by their ending.
func (c *compiler) symbols(starts map[string][]uint16) {
	c.prog.width = (len(c.members) + 63) / 64
	c.anchored()
	classes := c.classesByWord()
	for _, ending := range []string{"", "*ed", "*ing", "*ly"} {
		c.symbol(classes[ending], starts[ending])
	}
	known := map[string]uint16{}
	for _, w := range spell.Keys(classes) {
		if w == "" || w[0] == '*' {
			continue
		}
		ending := ""
		if s := endingSymbol(w); s != symOther {
			ending = "*" + suffixes[s-symEd]
		}
		list := merged(classes[w], classes[ending])
		key := fmt.Sprint(list)
		sym, ok := known[key]
		if !ok {
			sym = c.symbol(list, merged(starts[w], starts[ending]))
			known[key] = sym
		}
		c.prog.words = append(c.prog.words, w)
		c.prog.symbol = append(c.prog.symbol, sym)
	}
}

// classesByWord lists, for each word and ending, the classes that hold it.
func (c *compiler) classesByWord() map[string][]uint16 {
	classes := map[string][]uint16{}
	for id, m := range c.members {
		for _, w := range m {
			classes[w] = append(classes[w], uint16(id))
		}
	}
	return classes
}

// merged is both lists in one, sorted, without what stands twice.
func merged(a, b []uint16) []uint16 {
	list := slices.Concat(a, b)
	slices.Sort(list)
	return slices.Compact(list)
}

// symbol appends a symbol with its classes and its patterns.
func (c *compiler) symbol(classes, patterns []uint16) uint16 {
	p := c.prog
	p.classes.add(classes)
	p.starts.add(patterns)
	var anchors []uint16
	for _, class := range classes {
		if id, ok := c.anchorOf[int32(class)]; ok {
			anchors = append(anchors, id)
		}
	}
	p.anchors.add(anchors)
	return uint16(len(p.starts.at) - 2)
}

// anchored numbers the classes that are an anchor, and has the patterns name
// them by that number.
func (c *compiler) anchored() {
	c.anchorOf = map[int32]uint16{}
	for i := range c.prog.wakes {
		w := &c.prog.wakes[i]
		if w.anchor < 0 {
			continue
		}
		id, ok := c.anchorOf[w.anchor]
		if !ok {
			id = uint16(len(c.anchorOf))
			c.anchorOf[w.anchor] = id
		}
		w.anchor = int32(id)
	}
	c.prog.wide = (len(c.anchorOf) + 63) / 64
}
