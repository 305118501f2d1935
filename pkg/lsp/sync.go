package lsp

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"apology.example/pkg/source"
)

// This file keeps the letters as the editor has them.

// document is an open letter.
type document struct {
	uri     string
	path    string // as configurations and formats go by it
	version int
	file    *source.File // its text; another one after each change

	*schedule
}

func (s *server) opened(p openParams) {
	t := p.TextDocument
	name := s.client.under(pathOf(t.URI, t.LanguageID, "letter"))
	if old, ok := s.docs[t.URI]; ok {
		s.drop(old)
	}
	d := &document{uri: t.URI, path: name, version: t.Version, file: source.NewFile(name, t.Text), schedule: &schedule{}}
	s.docs[t.URI] = d
	s.start(d)
}

func (s *server) changed(p changeParams) {
	d, ok := s.docs[p.uri()]
	if !ok || len(p.ContentChanges) == 0 {
		return
	}
	d.version = p.TextDocument.Version
	for _, c := range p.ContentChanges {
		d.file = source.NewFile(d.path, s.client.apply(d.file, c))
	}
	s.touch(d)
}

// apply is the text of a file after a change. Places outside of the file are
// taken for its nearest.
func (c client) apply(f *source.File, change contentChange) string {
	if change.Range == nil {
		return change.Text
	}
	span := c.span(f, *change.Range)
	return f.Data[:span.Start] + change.Text + f.Data[span.End:]
}

// saved reads a letter again. A client that cannot watch files may have saved
// the configuration just as well.
func (s *server) saved(p onDocument) {
	d, ok := s.docs[p.uri()]
	switch {
	case !ok:
	case s.client.watches:
		s.start(d)
	default:
		s.reload()
	}
}

// closed forgets a letter, and what was found in it.
func (s *server) closed(p onDocument) {
	if d, ok := s.docs[p.uri()]; ok {
		s.drop(d)
		s.notify("textDocument/publishDiagnostics", publishParams{URI: d.uri, Diagnostics: []diagnostic{}})
	}
}

// drop forgets a letter. Who waits for it to be read waits in vain.
func (s *server) drop(d *document) {
	delete(s.docs, d.uri)
	s.untell(d)
	for _, w := range d.waiting {
		s.refuse(w.id, codeCancelled, "the letter was closed")
	}
	d.waiting = nil
}

// pathOf is the path of a letter's URI. What lies in no file yet is called by
// the last part of its URI, or by the other name; Markdown gets its extension.
func pathOf(uri, language, other string) string {
	u, err := url.Parse(uri)
	if err != nil {
		return other
	}
	name := u.Path
	switch {
	case name == "":
		name = path.Base(u.Opaque)
	case u.Host != "" && u.Scheme == "file":
		name = "//" + u.Host + name
	case len(name) > 2 && name[2] == ':':
		name = name[1:] // file:///c:/letter.md
	}
	if strings.Trim(name, "./") == "" {
		name = other
	}
	if u.Scheme != "file" && language == "markdown" && path.Ext(name) == "" {
		name += ".md"
	}
	return filepath.FromSlash(name)
}
