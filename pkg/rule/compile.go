package rule

import (
	"slices"
	"strings"

	"apology.example/pkg/source"
	"apology.example/pkg/spell"
	"apology.example/pkg/token"
)

// compiler turns expressions into nodes. Faults are gathered in its reader,
// which is set to the file at hand.
type compiler struct {
	lib     *library
	r       *reader
	prog    *program
	classes map[string]int32
	members []wordClass      // by class id
	phrases map[string]int32 // "name:forms" to node
	open    []string         // phrases being compiled, to find circles
	texts   map[string]int32
	runs    map[string]int32 // nodes by the words that they are

	anchorOf map[int32]uint16 // anchors by class
	marks    *tally           // of the alternatives, where they are counted: see Cover
}

// wordClass is a set of words and endings, sorted; an ending is written *ed.
type wordClass []string

func newCompiler(lib *library) *compiler {
	c := &compiler{
		lib: lib, prog: &program{}, classes: map[string]int32{}, phrases: map[string]int32{}, texts: map[string]int32{},
		runs: map[string]int32{},
	}
	c.prog.negation = c.class([]string{"not", "never", "hardly", "neither", "nor", "without"})
	return c
}

// class is the id of the class of these words.
func (c *compiler) class(words []string) int32 {
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	key := strings.Join(words, " ")
	id, ok := c.classes[key]
	if !ok {
		id = int32(len(c.members))
		c.classes[key] = id
		c.members = append(c.members, wordClass(words))
	}
	return id
}

func (c *compiler) text(s string) int32 {
	if s == "" {
		return -1
	}
	id, ok := c.texts[s]
	if !ok {
		id = int32(len(c.prog.texts))
		c.texts[s] = id
		c.prog.texts = append(c.prog.texts, s)
	}
	return id
}

func (c *compiler) add(n node, kids ...int32) int32 {
	n.from = int32(len(c.prog.kids))
	c.prog.kids = append(c.prog.kids, kids...)
	n.to = int32(len(c.prog.kids))
	n.first = -1
	c.prog.nodes = append(c.prog.nodes, n)
	return int32(len(c.prog.nodes) - 1)
}

// compile is the node of an expression that stands at it.
func (c *compiler) compile(e *expr, it item) int32 {
	switch e.op {
	case opWord:
		return c.word(e)
	case opPhrase:
		return c.phrase(e, it)
	case opSeq:
		return c.add(node{op: opSeq}, c.each(e.kids, it)...)
	case opAlt:
		return c.alternatives(c.ways(e.kids, it))
	case opOpt:
		return c.add(node{op: opOpt}, c.way(e, e.kids[0], it))
	case opTag:
		return c.add(node{op: opTag, arg: c.text(e.text)})
	case opGap:
		return c.add(node{op: opGap, n: uint8(e.n)})
	case opCore, opHere:
		c.r.fail(it.node, "[ ] and @ may stand only once, and not inside a group")
	}
	return c.add(node{op: e.op}, c.each(e.kids, it)...)
}

func (c *compiler) each(list []*expr, it item) []int32 {
	out := make([]int32, 0, len(list))
	for _, e := range list {
		out = append(out, c.compile(e, it))
	}
	return out
}

// word compiles a word in its forms. What the tokenizer makes of it counts:
// "don't" is two words in a row.
func (c *compiler) word(e *expr) int32 {
	if strings.HasPrefix(e.text, "*") {
		return c.add(node{op: opWord, arg: c.class([]string{e.text})})
	}
	spelled := []string{e.text}
	if e.forms != 0 {
		spelled = inflect(e.text, e.forms)
	}
	return c.spelled(spelled)
}

// spelled is a choice between words or runs of words.
func (c *compiler) spelled(list []string) int32 {
	kids := make([]int32, 0, len(list))
	for _, s := range list {
		kids = append(kids, c.run(s))
	}
	return c.alternatives(kids)
}

// run is the words of s in a row, in the forms that a letter's words have.
func (c *compiler) run(s string) int32 {
	if id, ok := c.runs[s]; ok {
		return id
	}
	var kids []int32
	for _, w := range token.Read(source.Whole(s, 0)).Words {
		kids = append(kids, c.add(node{op: opWord, arg: c.class([]string{w.Form})}))
	}
	var id int32
	if len(kids) == 1 {
		id = kids[0]
	} else {
		id = c.add(node{op: opSeq}, kids...)
	}
	c.runs[s] = id
	return id
}

// alternatives merges all single words into one class; what is left is tried
// in turn.
func (c *compiler) alternatives(kids []int32) int32 {
	var words []string
	var rest []int32
	for _, k := range kids {
		switch n := c.prog.nodes[k]; n.op {
		case opWord:
			words = append(words, c.members[n.arg]...)
		default:
			rest = append(rest, k)
		}
	}
	if len(words) > 0 {
		rest = append([]int32{c.add(node{op: opWord, arg: c.class(words)})}, rest...)
	}
	if len(rest) == 1 {
		return rest[0]
	}
	return c.add(node{op: opAlt}, rest...)
}

// phrase compiles a named phrase once for each choice of forms.
func (c *compiler) phrase(e *expr, it item) int32 {
	p, ok := c.lib.phrases[e.text]
	if !ok {
		c.r.fail(it.node, "no phrase is called <%s>%s", e.text, spell.Suggest(e.text, spell.Keys(c.lib.phrases)))
		return c.add(node{op: opSeq})
	}
	if slices.Contains(c.open, p.name) {
		c.r.fail(it.node, "the phrase <%s> is made of itself: %s", p.name, strings.Join(append(c.open, p.name), " → "))
		return c.add(node{op: opSeq})
	}
	key := p.name + ":" + string(rune('0'+e.forms))
	id, ok := c.phrases[key]
	if !ok {
		if e.forms != 0 && len(p.verbs) == 0 {
			c.r.fail(it.node, "<%s> holds no verbs, so it has no forms to choose from", p.name)
		}
		id = c.body(p, e.forms)
		c.phrases[key] = id
	}
	return id
}

// body compiles the alternatives of a phrase. A phrase that is only words is
// as good as a class; a longer one is a node of its own, whose results are
// remembered while reading.
func (c *compiler) body(p *phrase, want form) int32 {
	outer := c.r
	c.r = &reader{file: p.file}
	defer c.marks.enter("<"+p.name+">", p.label)()
	c.open = append(c.open, p.name)
	var kids []int32
	if want == 0 || len(p.verbs) == 0 {
		for _, it := range p.any {
			if e := c.r.pattern(it); e != nil {
				kids = append(kids, c.way(e, e, it))
			}
		}
	}
	if want == 0 {
		want = formAll
	}
	for _, it := range p.verbs {
		e := &expr{end: len(it.text)}
		kids = append(kids, c.mark(e, it, func() int32 { return c.spelled(inflect(strings.ToLower(it.text), want)) }))
	}
	c.open = c.open[:len(c.open)-1]
	outer.faults = append(outer.faults, c.r.faults...)
	c.r = outer
	id := c.alternatives(kids)
	if c.prog.nodes[id].op == opWord {
		return id
	}
	return c.add(node{op: opPhrase, arg: id})
}
