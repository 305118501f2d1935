// Package editor knows what to add to an editor, a mail client or git so that a
// letter is read when it is saved, adds it, and takes it back to the byte.
// It changes nothing but files of the user's own and of their repository.
package editor

import (
	"embed"
	"slices"
	"strings"
)

//go:embed snippets
var snippets embed.FS

// An Editor is something that letters are written in, sent by, or kept in.
type Editor struct {
	Name  string   // as the user types it
	Also  []string // other names for it
	Title string   // as its makers write it
	Does  string   // what happens once it is set up, a sentence
	Files []File   // what it takes, in the order of writing; none where it must be done by hand
	Then  []string // what remains for the user to do, or to know, a sentence each
	Tried string   // the versions that were driven with this; "" if none was
}

// A File is a file of an editor and what is added to it.
type File struct {
	Base    Base
	Paths   []string // below Base; the first one that exists, or else the first
	Comment string   // what begins a comment in it
	Snippet string   // the name of what is added
	Head    string   // what a new file has above it
	Tail    string   // what a new file has below it
	After   string   // in a file that exists: a regexp for the line after which it goes; "" for the end
	Not     string   // a regexp for what a file must not have; what is added would contradict it
	Run     bool     // whether it is a program
}

// Editors are all that are known, by name.
func Editors() []Editor {
	all := slices.Concat(writing(), mailing(), keeping())
	slices.SortFunc(all, func(a, b Editor) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Find is the editor of that name, or one of its other names.
func Find(name string) (Editor, bool) {
	all := Editors()
	i := slices.IndexFunc(all, func(e Editor) bool { return e.Name == name || slices.Contains(e.Also, name) })
	if i < 0 {
		return Editor{}, false
	}
	return all[i], true
}

// Names are the names of all editors, sorted.
func Names() []string {
	var names []string
	for _, e := range Editors() {
		names = append(names, e.Name)
	}
	return names
}

// Instructions are what is to be done by hand, or "" for an editor with files.
func (e Editor) Instructions() string {
	if len(e.Files) > 0 {
		return ""
	}
	return read(e.Name + ".md")
}

// Steps are what remains for the user to do, or to know.
func (e Editor) Steps(p Places) []string {
	var steps []string
	for _, step := range e.Then {
		steps = append(steps, p.fill(step, e.Name))
	}
	return steps
}

// fill puts the folder of our own files into a text.
func (p Places) fill(text, editor string) string {
	return strings.ReplaceAll(text, "@own@", p.own(editor))
}

// read is an embedded snippet. That each one is there is what a test sees to.
func read(name string) string {
	data, _ := snippets.ReadFile("snippets/" + name)
	return string(data)
}
