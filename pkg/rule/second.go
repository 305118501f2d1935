package rule

// secondClass is the class of the words that can stand behind the first word
// of a match, or -1 where that may be any word or none. It spares most tries:
// where the first word fits, the second seldom does.
func (c *compiler) secondClass(parts []int32) int32 {
	s := c.shapeOfRow(parts)
	if s.single || s.second.any || s.second.name || len(s.second.words) == 0 {
		return -1
	}
	return c.class(s.second.words)
}

// shape is what is known of the matches of a node: their first two words, and
// whether they can be of no word or of one.
type shape struct {
	first, second opening
	empty, single bool
}

func (c *compiler) shape(id int32) shape {
	n := c.prog.nodes[id]
	kids := c.prog.kids[n.from:n.to]
	switch n.op {
	case opWord, opAny, opName, opNumber, opTag:
		return shape{first: c.opening(id), single: true}
	case opGap:
		return shape{first: opening{any: true}, second: opening{any: n.n > 1}, empty: true, single: true}
	case opPhrase:
		return c.shape(n.arg)
	case opOpt:
		s := c.shape(kids[0])
		s.empty = true
		return s
	case opSeq:
		return c.shapeOfRow(kids)
	case opAlt:
		var s shape
		for _, k := range kids {
			one := c.shape(k)
			s.first.join(one.first)
			s.second.join(one.second)
			s.empty, s.single = s.empty || one.empty, s.single || one.single
		}
		return s
	}
	return shape{empty: true} // a mark takes no word
}

func (c *compiler) shapeOfRow(kids []int32) shape {
	s := shape{empty: true}
	for _, k := range kids {
		if !s.empty && !s.single {
			break // both words are known
		}
		next := c.shape(k)
		if s.single {
			s.second.join(next.first)
		}
		if s.empty {
			s.first.join(next.first)
			s.second.join(next.second)
		}
		s.empty, s.single = s.empty && next.empty, s.single && next.empty || s.empty && next.single
	}
	return s
}
