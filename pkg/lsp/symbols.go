package lsp

import (
	"cmp"
	"slices"
	"strings"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// This file shows a letter's anatomy as an outline: its greeting, paragraphs and
// sign-off, and in them what the letter has of what a letter needs.

// The kinds of symbols of the protocol that fit best: a string, and one of a
// set.
const (
	symbolString = 15
	symbolMember = 22
)

// symbols are the outline of a letter.
func (s *server) symbols(_ onDocument, d *document, r *reading) any {
	if !r.inFile() {
		return []documentSymbol{}
	}
	list := []documentSymbol{}
	for _, b := range r.result.Letter.Blocks {
		at := s.client.extent(r.file, b.Span)
		list = append(list, documentSymbol{
			Name: blockName(b), Detail: b.Role.String(), Kind: symbolString,
			Range: at, SelectionRange: at, Children: s.elements(r, b.Span),
		})
	}
	if s.client.tree {
		return list
	}
	return flat(d.uri, list)
}

// elements are those parts of a letter that a block shows, in order.
func (s *server) elements(r *reading, block source.Span) []documentSymbol {
	var list []documentSymbol
	for _, e := range r.result.Elements {
		if e.Verdict == anatomy.Missing {
			continue
		}
		detail := e.ID
		if e.Verdict == anatomy.Contradicted {
			detail += ", taken back"
		}
		for _, span := range e.Evidence {
			if block.Covers(span) {
				at := s.client.extent(r.file, span)
				list = append(list, documentSymbol{Name: e.Title, Detail: detail, Kind: symbolMember, Range: at, SelectionRange: at})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b documentSymbol) int {
		return cmp.Or(cmp.Compare(a.Range.Start.Line, b.Range.Start.Line), cmp.Compare(a.Range.Start.Character, b.Range.Start.Character))
	})
	return list
}

// blockName is how a block begins, in a few words, or what it is where none of
// its words are the writer's.
func blockName(b letter.Block) string {
	const most = 6
	words := strings.Fields(b.Passage.Text.String())
	switch {
	case len(words) == 0:
		return b.Role.String()
	case len(words) > most:
		return strings.Join(words[:most], " ") + " …"
	}
	return strings.Join(words, " ")
}

// flat is an outline for clients that know no tree.
func flat(uri string, tree []documentSymbol) []symbolInformation {
	list := []symbolInformation{}
	for _, block := range tree {
		list = append(list, symbolInformation{block.Name, block.Kind, location{uri, block.Range}, ""})
		for _, part := range block.Children {
			list = append(list, symbolInformation{part.Name, part.Kind, location{uri, part.Range}, block.Name})
		}
	}
	return list
}
