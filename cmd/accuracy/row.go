package main

import (
	"cmp"
	"maps"
	"slices"
)

// The sets that are measured.
const (
	written   = "written"
	inMessage = "real" // each sentence judged in its whole message
	byItself  = "real, each sentence alone"
	heldOut   = "messages held out"
	wereRead  = "messages read"
	letters   = "letters"
)

// key names a row of figures: those of a reader on the sentences of a set that
// have something in common, such as a label or a source.
type key struct {
	Set    string `json:"set"`
	Reader string `json:"reader"`
	By     string `json:"by"` // all, file, source, kind, class, label, rule or element
	Name   string `json:"name"`
}

// row is a key with its figures.
type row struct {
	key
	Figures map[string]figure `json:"figures"`
}

// tallies count for every row at once.
type tallies map[key]tally

func (t tallies) at(k key) tally {
	if t[k] == nil {
		t[k] = tally{}
	}
	return t[k]
}

// rows are the figures of all tallies, in order.
func (t tallies) rows() []row {
	var list []row
	for _, k := range slices.SortedFunc(maps.Keys(t), compareKeys) {
		list = append(list, row{k, t[k].figures()})
	}
	return list
}

func compareKeys(a, b key) int {
	return cmp.Or(cmp.Compare(a.Set, b.Set), cmp.Compare(a.Reader, b.Reader),
		cmp.Compare(a.By, b.By), cmp.Compare(a.Name, b.Name))
}

// find is the row of that key, or an empty one.
func find(rows []row, k key) row {
	for _, r := range rows {
		if r.key == k {
			return r
		}
	}
	return row{key: k}
}
