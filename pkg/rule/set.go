package rule

import (
	"errors"
	"io/fs"
	"slices"

	"apology.example/rules"
)

// Set is rules, compiled together. It is read-only and may be shared.
type Set struct {
	Rules   []*Rule  // by category, then id; the elements among them
	Shields []string // their names

	prog *program
}

// Find is the index of the rule of that id, or -1; elements are not found.
func (s *Set) Find(id string) int {
	for i, r := range s.Rules {
		if r.ID == id && !r.Element {
			return i
		}
	}
	return -1
}

// Shipped are the files of the rules that apology comes with.
func Shipped() fs.FS { return rules.Files }

// Builtin is the set of the shipped rules, from their compiled form.
func Builtin() (*Set, error) { return decode(rules.Compiled) }

// Load compiles the shipped rules together with those of the user's folders.
// Its error joins every fault, each with its place.
func Load(folders ...Folder) (*Set, error) {
	lib, err := readAll(folders)
	set, faults := lib.build()
	set.Shields = lib.shieldNames()
	return set, errors.Join(append([]error{err}, faults...)...)
}

// Encode writes the set in its compiled form, for Builtin to read. The same set
// gives the same bytes.
func (s *Set) Encode() []byte { return s.encode() }

func (l *library) shieldNames() []string {
	var names []string
	for _, s := range l.shields {
		names = append(names, s.name)
	}
	return names
}

// Folder is a folder of rule files and what to call it in messages.
type Folder struct {
	FS   fs.FS
	Name string
}

// words is a text of the program, or "".
func (s *Set) words(id int32) string {
	if id < 0 {
		return ""
	}
	return s.prog.texts[id]
}

// asks reports whether a node asks for parts of speech.
func (p *program) asks(id int32) bool {
	n := &p.nodes[id]
	return n.op == opTag || n.op == opPhrase && p.asks(n.arg) || slices.ContainsFunc(p.kids[n.from:n.to], p.asks)
}
