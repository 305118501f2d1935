package rule

// opening is what a node can begin with.
type opening struct {
	words []string // and endings
	any   bool     // any word at all
	name  bool     // a name or a number
	empty bool     // the node may take no word
}

func (o *opening) join(p opening) {
	o.words = append(o.words, p.words...)
	o.any = o.any || p.any
	o.name = o.name || p.name
}

// opening finds the words that node id can begin with.
func (c *compiler) opening(id int32) opening {
	n := c.prog.nodes[id]
	kids := c.prog.kids[n.from:n.to]
	switch n.op {
	case opWord:
		return opening{words: c.members[n.arg]}
	case opAny, opTag:
		return opening{any: true}
	case opName, opNumber:
		return opening{name: true}
	case opGap:
		return opening{any: true, empty: true}
	case opPhrase:
		return c.opening(n.arg)
	case opOpt:
		o := c.opening(kids[0])
		o.empty = true
		return o
	case opSeq:
		return c.openingOfRow(kids)
	case opAlt:
		var o opening
		for _, k := range kids {
			one := c.opening(k)
			o.join(one)
			o.empty = o.empty || one.empty
		}
		return o
	}
	return opening{empty: true} // a mark takes no word
}

func (c *compiler) openingOfRow(kids []int32) opening {
	o := opening{empty: true}
	for _, k := range kids {
		one := c.opening(k)
		o.join(one)
		if !one.empty {
			o.empty = false
			break
		}
	}
	return o
}

// fill sets the first class of every node that is worth a look ahead: those
// that would else try many ways.
func (c *compiler) fill() {
	for id := range c.prog.nodes {
		n := &c.prog.nodes[id]
		if n.op != opPhrase && n.op != opSeq && (n.op != opAlt || n.to-n.from < 3) {
			continue
		}
		o := c.opening(int32(id))
		if o.any || o.name || o.empty {
			continue
		}
		n.first = c.class(o.words)
	}
}

// anchor chooses, among the words that every match of the nodes must hold, the
// class that is rarest in letters.
func (c *compiler) anchor(ids []int32) int32 {
	best, least := int32(-1), 1<<30
	for _, id := range ids {
		n := c.prog.nodes[id]
		var class int32 = -1
		switch n.op {
		case opWord:
			class = n.arg
		case opPhrase, opAlt:
			class = n.first
		case opSeq:
			class = c.anchor(c.prog.kids[n.from:n.to])
		case opAcross:
			return best // what follows lies in another sentence
		}
		if class < 0 {
			continue
		}
		if w := c.weight(class); w < least {
			best, least = class, w
		}
	}
	return best
}

// weight estimates how often a letter holds a word of the class: per thousand
// words for the commonest, 1 for any other word.
func (c *compiler) weight(class int32) int {
	sum := 0
	for _, w := range c.members[class] {
		sum += max(1, common[w])
	}
	return sum
}

// common holds the words that a letter is full of, per thousand words.
var common = map[string]int{
	"i": 60, "you": 45, "to": 30, "the": 30, "and": 28, "not": 18, "a": 18, "that": 16, "it": 16, "my": 15, "is": 14,
	"for": 14, "am": 13, "of": 13, "was": 12, "in": 11, "have": 11, "me": 10, "do": 10, "your": 10, "we": 9, "but": 9,
	"what": 8, "will": 7, "are": 7, "be": 7, "with": 7, "if": 6, "this": 6, "so": 6, "on": 6, "had": 5, "did": 5,
	"can": 5, "would": 5, "at": 5, "as": 5, "no": 4, "or": 4, "by": 3, "all": 3, "he": 3, "she": 3, "they": 3, "us": 3,
	"our": 3, "there": 3, "just": 3, "when": 3, "about": 3, "know": 3, "sorry": 3, "how": 3, "*ed": 40, "*ing": 25, "*ly": 15,
}
