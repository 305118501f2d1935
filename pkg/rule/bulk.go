package rule

import "encoding/binary"

// The long lists are read in one go: a step for each of their hundred thousand
// numbers would be a tenth of the time that a page takes.

// list codes a length and that many values.
func list[T any](c *coder, values *[]T, one func(*T)) {
	n := c.length(len(*values), 1)
	if c.reading {
		*values = make([]T, n)
	}
	for i := range *values {
		one(&(*values)[i])
	}
}

// length codes how many values follow that take size bytes or more each: 0
// where there are fewer bytes than that.
func (c *coder) length(n, size int) int {
	v := uint32(n)
	c.u32(&v)
	if n = int(v); c.reading && n > (len(c.src)-c.at)/size {
		c.short = true
		return 0
	}
	return n
}

func (c *coder) u16s(values *[]uint16) {
	n := c.length(len(*values), 2)
	if !c.reading {
		for _, v := range *values {
			c.buf = binary.LittleEndian.AppendUint16(c.buf, v)
		}
		return
	}
	src, to := c.take(2*n), make([]uint16, n)
	for i := range to {
		s := src[2*i : 2*i+2]
		to[i] = uint16(s[0]) | uint16(s[1])<<8
	}
	*values = to
}

func (c *coder) i32s(values *[]int32) {
	n := c.length(len(*values), 4)
	if !c.reading {
		for _, v := range *values {
			c.buf = binary.LittleEndian.AppendUint32(c.buf, uint32(v))
		}
		return
	}
	src, to := c.take(4*n), make([]int32, n)
	for i := range to {
		s := src[4*i : 4*i+4]
		to[i] = int32(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
	}
	*values = to
}

func (c *coder) lists(l *lists) {
	c.i32s(&l.at)
	c.u16s(&l.all)
}

// nodes codes each node as five numbers.
func (c *coder) nodes(nodes *[]node) {
	var flat []int32
	for _, n := range *nodes {
		flat = append(flat, int32(n.op)|int32(n.n)<<8, n.arg, n.first, n.from, n.to)
	}
	c.i32s(&flat)
	if !c.reading {
		return
	}
	to := make([]node, len(flat)/5)
	for i := range to {
		f := flat[5*i : 5*i+5]
		to[i] = node{op: op(f[0]), n: uint8(f[0] >> 8), arg: f[1], first: f[2], from: f[3], to: f[4]}
	}
	*nodes = to
}
