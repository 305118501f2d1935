package lsp

import (
	"strings"
	"unicode/utf8"

	"apology.example/pkg/diag"
	"apology.example/pkg/source"
)

// This file turns our edits into the client's.

// edit is what the client is to change in a letter.
func (s *server) edit(d *document, r *reading, edits []diag.Edit) *workspaceEdit {
	if !s.client.exact && beyondASCII(r.file, edits) {
		edits = wholeLines(r.file, edits)
	}
	list := []textEdit{}
	for _, e := range edits {
		list = append(list, textEdit{s.client.extent(r.file, e.Span), e.New})
	}
	return &workspaceEdit{map[string][]textEdit{d.uri: list}}
}

// beyondASCII reports whether a client that counts something else than UTF-16
// would miss the place of an edit.
func beyondASCII(f *source.File, edits []diag.Edit) bool {
	for _, e := range edits {
		before := f.Data[f.Line(f.LineAt(e.Span.Start)).Start:e.Span.End]
		if strings.IndexFunc(before, func(c rune) bool { return c >= utf8.RuneSelf }) >= 0 {
			return true
		}
	}
	return false
}

// wholeLines makes one edit of many that replaces whole lines: column 0 is the
// same in every unit, and some clients that name no unit count bytes or code
// points in spite of the protocol. The last line, which nothing ends, cannot be
// had whole: edits in it stay exact.
func wholeLines(f *source.File, edits []diag.Edit) []diag.Edit {
	last := f.LineAt(edits[len(edits)-1].Span.End)
	if last == f.Lines() {
		return edits
	}
	span := source.Span{Start: f.Line(f.LineAt(edits[0].Span.Start)).Start, End: f.Line(last + 1).Start}
	var b strings.Builder
	at := span.Start
	for _, e := range edits {
		b.WriteString(f.Data[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	b.WriteString(f.Data[at:span.End])
	return []diag.Edit{{Span: span, New: b.String()}}
}
