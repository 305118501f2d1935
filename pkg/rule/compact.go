package rule

import "fmt"

// compact throws away the nodes that nothing refers to, and lets equal nodes
// be one: words that were merged into a class leave theirs behind.
func (c *compiler) compact() {
	old := c.prog
	k := compactor{from: old, moved: map[int32]int32{}, known: map[string]int32{}}
	for i := range old.patterns {
		p := &old.patterns[i]
		p.pre, p.core, p.post = k.move(p.pre), k.move(p.core), k.move(p.post)
	}
	for i := range old.conds {
		d := &old.conds[i]
		d.before, d.after = k.move(d.before), k.move(d.after)
	}
	for i := range old.shields {
		s := &old.shields[i]
		s.trigger, s.stop = k.move(s.trigger), k.move(s.stop)
	}
	old.nodes, old.kids = k.nodes, k.kids
}

// compactor copies nodes, each once.
type compactor struct {
	from  *program
	nodes []node
	kids  []int32
	moved map[int32]int32  // new by old
	known map[string]int32 // new by what the node is
}

func (k *compactor) move(id int32) int32 {
	if id < 0 {
		return id
	}
	if at, ok := k.moved[id]; ok {
		return at
	}
	n := k.from.nodes[id]
	var kids []int32
	for _, kid := range k.from.kids[n.from:n.to] {
		kids = append(kids, k.move(kid))
	}
	if n.op == opPhrase {
		n.arg = k.move(n.arg)
	}
	key := fmt.Sprint(n.op, n.n, n.arg, kids)
	at, ok := k.known[key]
	if !ok {
		n.from = int32(len(k.kids))
		k.kids = append(k.kids, kids...)
		n.to = int32(len(k.kids))
		at = int32(len(k.nodes))
		k.nodes = append(k.nodes, n)
		k.known[key] = at
	}
	k.moved[id] = at
	return at
}

// renumber keeps the classes that the program asks for, in the order in which
// they are met.
func (c *compiler) renumber() {
	var members []wordClass
	moved := map[int32]int32{}
	move := func(id *int32) {
		if *id < 0 {
			return
		}
		at, ok := moved[*id]
		if !ok {
			at = int32(len(members))
			members = append(members, c.members[*id])
			moved[*id] = at
		}
		*id = at
	}
	for i := range c.prog.nodes {
		n := &c.prog.nodes[i]
		if n.op == opWord {
			move(&n.arg)
		}
		move(&n.first)
	}
	for i := range c.prog.wakes {
		move(&c.prog.wakes[i].anchor)
		move(&c.prog.wakes[i].second)
	}
	move(&c.prog.negation)
	c.members = members
}
