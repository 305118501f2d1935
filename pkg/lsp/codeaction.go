package lsp

import (
	"slices"
	"strings"

	"apology.example/pkg/diag"
)

// This file offers what can be done about a finding.

// quickFix is the kind of all our actions.
const quickFix = "quickfix"

// codeActions are what can be done about the findings in a range: to mend them,
// to keep them for a reason, to have them explained.
func (s *server) codeActions(p codeActionParams, d *document, r *reading) any {
	list := []codeAction{}
	if !r.inFile() || !wanted(p.Context.Only) {
		return list
	}
	for _, found := range shown(r) {
		out := s.diagnostic(r, found)
		if s.touches(p, r, found, out) {
			list = append(list, s.actions(d, r, found, out)...)
		}
	}
	return list
}

// wanted reports whether a client that wants only some kinds wants ours.
func wanted(only []string) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(kind string) bool { return kind == "" || kind == quickFix })
}

// touches reports whether a finding is asked about: because it shares a place
// with the range, if only an edge, as an empty range at a cursor does, or
// because the client names it.
func (s *server) touches(p codeActionParams, r *reading, found diag.Diagnostic, out diagnostic) bool {
	span := s.client.span(r.file, p.Range)
	if found.Span.Start <= span.End && span.Start <= found.Span.End {
		return true
	}
	return slices.ContainsFunc(p.Context.Diagnostics, func(named diagnostic) bool {
		return named.Code == out.Code && named.Range == out.Range
	})
}

func (s *server) actions(d *document, r *reading, found diag.Diagnostic, out diagnostic) []codeAction {
	var list []codeAction
	for _, fix := range found.Fixes {
		list = append(list, codeAction{
			Title: capital(fix.Title), Kind: quickFix, IsPreferred: fix.Safe,
			Diagnostics: []diagnostic{out}, Edit: s.edit(d, r, fix.Edits),
		})
	}
	if edit, ok := suppression(r.result.Letter, found); ok {
		list = append(list, codeAction{
			Title: "Leave this as it is: ignore " + found.Rule + " here", Kind: quickFix,
			Diagnostics: []diagnostic{out}, Edit: s.edit(d, r, []diag.Edit{edit}),
		})
	}
	return append(list, codeAction{
		Title: "Explain " + found.Rule, Kind: quickFix, Diagnostics: []diagnostic{out},
		Command: &command{"Explain " + found.Rule, explainCommand, []string{found.Rule, d.uri}},
	})
}

func capital(title string) string {
	if title == "" {
		return title
	}
	return strings.ToUpper(title[:1]) + title[1:]
}
