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
	c.symbol("", "", starts)
	for _, s := range suffixes {
		c.symbol("", "*"+s, starts)
	}
	known := map[string]uint16{}
	for _, w := range spell.Keys(c.vocabulary()) {
		ending := ""
		if s := endingSymbol(w); s != symOther {
			ending = "*" + suffixes[s-symEd]
		}
		key := fmt.Sprint(c.classesOf(w, ending))
		sym, ok := known[key]
		if !ok {
			sym = c.symbol(w, ending, starts)
			known[key] = sym
		}
		c.prog.words = append(c.prog.words, w)
		c.prog.symbol = append(c.prog.symbol, sym)
	}
	c.prog.starts = append(c.prog.starts, int32(len(c.prog.startOf)))
	c.prog.lay()
}

// vocabulary is every word that a class names.
func (c *compiler) vocabulary() map[string]bool {
	words := map[string]bool{}
	for _, m := range c.members {
		for _, w := range m.words {
			if w != "" && w[0] != '*' {
				words[w] = true
			}
		}
	}
	return words
}

// classesOf are the classes that hold a word or its ending.
func (c *compiler) classesOf(word, ending string) []uint16 {
	var list []uint16
	for id, m := range c.members {
		if word != "" && m.meaning[word] || ending != "" && m.meaning[ending] {
			list = append(list, uint16(id))
		}
	}
	return list
}

// symbol appends a symbol with its classes and its patterns.
func (c *compiler) symbol(word, ending string, starts map[string][]uint16) uint16 {
	p := c.prog
	p.classOf = append(p.classOf, uint16(len(c.classesOf(word, ending))))
	p.classOf = append(p.classOf, c.classesOf(word, ending)...)
	p.starts = append(p.starts, int32(len(p.startOf)))
	patterns := slices.Concat(starts[word], starts[ending])
	slices.Sort(patterns)
	p.startOf = append(p.startOf, slices.Compact(patterns)...)
	return uint16(len(p.starts) - 1)
}
