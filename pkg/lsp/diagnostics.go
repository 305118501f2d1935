package lsp

import (
	"errors"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// This file tells the client what was found.

// source names us beside a diagnostic.
const sourceName = "apology"

// severities are the protocol's: error, warning, information.
var severities = map[diag.Severity]int{diag.Safety: 1, diag.Error: 1, diag.Warning: 2, diag.Suggestion: 3}

// publish sends the diagnostics of a reading. A letter that cannot be read has
// none, or the one place that keeps it from being read.
func (s *server) publish(r *reading) {
	list := []diagnostic{}
	if r.err != nil {
		list = append(list, s.unread(r)...)
	} else {
		s.untell(r.doc)
	}
	for _, d := range shown(r) {
		list = append(list, s.diagnostic(r, d))
	}
	s.notify("textDocument/publishDiagnostics", publishParams{r.doc.uri, &r.version, list})
}

// shown are the findings that nobody suppressed.
func shown(r *reading) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, d := range r.result.Diagnostics {
		if !d.Suppressed {
			list = append(list, d)
		}
	}
	return list
}

// diagnostic is a finding as the client gets it. Where the letter cannot be
// pointed into, all of them stand at its beginning.
func (s *server) diagnostic(r *reading, d diag.Diagnostic) diagnostic {
	out := diagnostic{
		Severity: severities[d.Severity], Code: d.Rule, Source: sourceName, Message: d.Message,
	}
	if !r.inFile() {
		return out
	}
	out.Range = s.client.extent(r.file, d.Span)
	if s.client.related {
		for _, other := range d.Related {
			at := location{r.doc.uri, s.client.extent(r.file, other.Span)}
			out.Related = append(out.Related, related{at, other.Message})
		}
	}
	return out
}

// unread is why a letter cannot be read, if the writer can do something about
// it: a page that is empty yet is no mistake, and what is not text is no
// letter. What has no place is said once.
func (s *server) unread(r *reading) []diagnostic {
	var e *letter.Error
	switch {
	case errors.Is(r.err, letter.ErrEmpty), errors.Is(r.err, letter.ErrBinary):
		return nil
	case !errors.As(r.err, &e):
		s.tell(r.doc, showError, r.err.Error())
		return nil
	case errors.Is(r.err, letter.ErrTooLarge):
		s.tell(r.doc, showWarning, r.doc.path+": this is larger than a letter may be, and is not read")
		return nil
	case e.At.Line == 0:
		s.tell(r.doc, showWarning, e.Error())
		return nil
	}
	at := s.client.extent(r.file, source.Span{Start: e.At.Offset, End: e.At.Offset})
	return []diagnostic{{Range: at, Severity: severities[diag.Error], Source: sourceName, Message: e.Msg}}
}
