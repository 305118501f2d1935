package rule

import (
	"encoding/binary"
	"errors"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
)

// version changes whenever the layout below does.
const version = 7

// coder writes or reads a set. Each part is described once, in code below, for
// both directions, so that the two cannot disagree. All numbers have a fixed
// width: loading is copying.
type coder struct {
	buf     []byte // what is written
	src     string // what is read
	at      int
	reading bool
	short   bool // src ended too early
}

// decode reads a set that encode has written.
func decode(src string) (*Set, error) {
	c := &coder{src: src, reading: true}
	s := &Set{prog: &program{}}
	v := uint32(version)
	if c.u32(&v); v != version || c.short {
		return nil, errors.New("the compiled rules do not fit this program; run: make generate")
	}
	c.set(s)
	if c.short || c.at != len(src) {
		return nil, errors.New("the compiled rules are damaged; run: make generate")
	}
	return s, nil
}

// encode writes a set; the same set gives the same bytes.
func (s *Set) encode() []byte {
	c := &coder{}
	v := uint32(version)
	c.u32(&v)
	c.set(s)
	return c.buf
}

func (c *coder) set(s *Set) {
	p := s.prog
	list(c, &s.Shields, c.str)
	list(c, &s.Rules, func(r **Rule) {
		if c.reading {
			*r = &Rule{}
		}
		c.rule(*r)
	})
	list(c, &p.words, c.str)
	c.u16s(&p.symbol)
	c.u16s(&p.table)
	c.lists(&p.classes)
	c.lists(&p.anchors)
	c.lists(&p.starts)
	c.int(&p.width)
	c.int(&p.wide)
	c.nodes(&p.nodes)
	c.i32s(&p.kids)
	list(c, &p.texts, c.str)
	list(c, &p.patterns, c.pattern)
	list(c, &p.wakes, func(w *wake) {
		c.i32(&w.anchor)
		c.i32(&w.second)
	})
	list(c, &p.conds, c.cond)
	list(c, &p.shields, c.shield)
	c.u16s(&p.nameOf)
	c.i32(&p.negation)
}

func (c *coder) rule(r *Rule) {
	for _, s := range []*string{&r.ID, &r.Category, &r.Title, &r.Message, &r.Advice} {
		c.str(s)
	}
	c.u8((*uint8)(&r.Severity))
	c.bool(&r.Element)
	c.int(&r.Least)
	for _, k := range letter.Kinds {
		c.kind(r, k)
	}
	list(c, &r.YieldsTo, c.str)
	list(c, &r.UndoneBy, c.str)
	list(c, &r.IfHas, func(h *IfHas) {
		c.str(&h.Element)
		c.u8((*uint8)(&h.Severity))
	})
}

// kind codes what a rule says of one kind of letter; 255 stands for nothing.
func (c *coder) kind(r *Rule, k letter.Kind) {
	sev, want := uint8(255), r.Wanted[k]
	if s, ok := r.ByKind[k]; ok {
		sev = uint8(s)
	}
	c.u8(&sev)
	c.str(&want)
	if !c.reading {
		return
	}
	if sev != 255 {
		if r.ByKind == nil {
			r.ByKind = map[letter.Kind]diag.Severity{}
		}
		r.ByKind[k] = diag.Severity(sev)
	}
	if want != "" {
		if r.Wanted == nil {
			r.Wanted = map[letter.Kind]string{}
		}
		r.Wanted[k] = want
	}
}

func (c *coder) pattern(p *pattern) {
	c.u16(&p.rule)
	c.u8((*uint8)(&p.severity))
	c.u8((*uint8)(&p.mend))
	c.bool(&p.tags)
	c.u16(&p.shields)
	for _, v := range []*int32{&p.message, &p.advice, &p.ask, &p.pre, &p.core, &p.post, &p.from, &p.to} {
		c.i32(v)
	}
}

func (c *coder) cond(d *cond) {
	c.bool(&d.wanted)
	c.bool(&d.here)
	c.u8((*uint8)(&d.scope))
	c.i32(&d.before)
	c.i32(&d.after)
}

func (c *coder) shield(s *shield) {
	c.i32(&s.trigger)
	c.i32(&s.stop)
	c.bool(&s.forth)
	c.bool(&s.behind)
}

// take is the next n bytes to read; zeros where the source is too short.
func (c *coder) take(n int) string {
	if c.at+n > len(c.src) {
		c.short = true
		c.at = len(c.src)
		return "\x00\x00\x00\x00\x00\x00\x00\x00"[:min(n, 8)]
	}
	s := c.src[c.at : c.at+n]
	c.at += n
	return s
}

func (c *coder) u8(v *uint8) {
	if c.reading {
		*v = c.take(1)[0]
		return
	}
	c.buf = append(c.buf, *v)
}

func (c *coder) u16(v *uint16) {
	if c.reading {
		s := c.take(2)
		*v = uint16(s[0]) | uint16(s[1])<<8
		return
	}
	c.buf = binary.LittleEndian.AppendUint16(c.buf, *v)
}

func (c *coder) u32(v *uint32) {
	if c.reading {
		s := c.take(4)
		*v = uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
		return
	}
	c.buf = binary.LittleEndian.AppendUint32(c.buf, *v)
}

func (c *coder) i32(v *int32) {
	u := uint32(*v)
	c.u32(&u)
	*v = int32(u)
}

func (c *coder) int(v *int) {
	u := uint32(*v)
	c.u32(&u)
	*v = int(u)
}

func (c *coder) bool(v *bool) {
	var u uint8
	if *v {
		u = 1
	}
	c.u8(&u)
	*v = u != 0
}

func (c *coder) str(v *string) {
	n := uint16(len(*v))
	c.u16(&n)
	if c.reading {
		*v = c.take(int(n))
		return
	}
	c.buf = append(c.buf, *v...)
}
