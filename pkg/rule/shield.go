package rule

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// shieldDef is a shield as rules/shields.yaml defines it: words that turn what
// follows, or what went before, from a use into a mention ("I told you that
// …", "you don't have to …"). This is ConText (Harkema et al. 2009, after
// NegEx) for apologies: triggers, scopes and terminators.
type shieldDef struct {
	name      string
	about     string
	triggers  []item
	stops     []item // what ends its reach within the sentence
	direction string // after, before or both
	file      string
}

// quoted is the one shield that is not defined in words: what stands in
// quotation marks.
const quoted = "quoted"

func (l *library) readShields(r *reader, root *yaml.Node) {
	for i := 0; i+1 < len(root.Content); i += 2 {
		s := &shieldDef{name: root.Content[i].Value, direction: "after", file: r.file}
		r.keys(root.Content[i+1], "a shield", map[string]func(*yaml.Node){
			"about": r.text(&s.about), "triggers": r.items(&s.triggers), "stops": r.items(&s.stops),
			"direction": func(n *yaml.Node) {
				if s.direction = n.Value; !slices.Contains([]string{"after", "before", "both"}, n.Value) {
					r.fail(n, "a shield reaches after, before or both, not %q", n.Value)
				}
			},
		})
		l.shields = append(l.shields, s)
	}
}

func (c *compiler) shield(s *shieldDef) {
	c.in(s.file, func() {
		c.prog.shields = append(c.prog.shields, shield{
			trigger: c.any(s.triggers), stop: c.any(s.stops),
			forth: s.direction != "before", behind: s.direction != "after",
		})
	})
}

// any is a choice between patterns, or -1.
func (c *compiler) any(list []item) int32 {
	var kids []int32
	for _, it := range list {
		if e := c.r.pattern(it); e != nil {
			kids = append(kids, c.compile(e, it))
		}
	}
	if len(kids) == 0 {
		return -1
	}
	return c.alternatives(kids)
}

// quotedBit stands for the shield of quotation marks; the defined ones have the
// bits from 0 on.
const quotedBit = 15

// shieldBits are the shields that silence a group: those that it names, or
// that its rule names, or else all.
func (c *compiler) shieldBits(d *ruleDef, g group) uint16 {
	list := g.shields
	if list == nil {
		list = d.shields
	}
	if list == nil || len(*list) == 1 && (*list)[0].text == "all" {
		return ^uint16(0)
	}
	var bits uint16
	for _, it := range *list {
		bits |= c.shieldBit(it)
	}
	return bits
}

func (c *compiler) shieldBit(it item) uint16 {
	names := []string{"all", "none", quoted}
	for i, s := range c.lib.shields {
		if s.name == it.text {
			return 1 << i
		}
		names = append(names, s.name)
	}
	switch it.text {
	case quoted:
		return 1 << quotedBit
	case "none":
		return 0
	}
	c.r.fail(it.node, "no shield is called %q%s", it.text, spell.Suggest(it.text, names))
	return 0
}
