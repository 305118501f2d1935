package rule

import (
	"errors"
	"fmt"
	"io/fs"
)

// Manual is the manual of a rule or element, from its file. Folders are the
// user's own; a rule there hides a shipped one.
func Manual(id string, folders ...Folder) (*Doc, error) {
	docs, err := Manuals(folders...)
	if err != nil {
		return nil, err
	}
	doc, ok := docs[id]
	if !ok {
		return nil, fmt.Errorf("no rule is called %q: %w", id, fs.ErrNotExist)
	}
	return doc, nil
}

// Manuals are the manuals of all rules and elements, by their ids.
func Manuals(folders ...Folder) (map[string]*Doc, error) {
	lib, err := readAll(folders)
	if err != nil {
		return nil, err
	}
	docs := map[string]*Doc{}
	for _, d := range lib.rules {
		doc := d.Doc
		for _, g := range d.groups {
			for _, it := range g.patterns {
				doc.Patterns = append(doc.Patterns, it.text)
			}
		}
		docs[d.ID] = &doc
	}
	return docs, nil
}

// shippedName is what the folder of the shipped rules is called in messages.
const shippedName = "rules"

// readAll reads the shipped rules and the user's own.
func readAll(folders []Folder) (*library, error) {
	lib := &library{phrases: map[string]*phrase{}}
	var faults []error
	for _, f := range append([]Folder{{Shipped(), shippedName}}, folders...) {
		faults = append(faults, lib.read(f.FS, f.Name)...)
	}
	return lib, errors.Join(faults...)
}
