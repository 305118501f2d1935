package lsp

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// mended is a reading of a letter with one finding that can be mended, and that
// has to do with another place.
func mended(t *testing.T) *reading {
	const text = "Zoë, I am sorry, but you shouted.\nSorry.\n"
	lt, err := letter.Parse("letter.txt", []byte(text), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := diag.Diagnostic{
		Rule: "sorry-but", Severity: diag.Warning, Span: source.Span{Start: 6, End: 21},
		Related: []diag.Related{{Span: source.Span{Start: 35, End: 40}, Message: "here it stands alone"}},
		Fixes: []diag.Fix{
			{Title: "remove “but”", Safe: true, Edits: []diag.Edit{{Span: source.Span{Start: 16, End: 17}, New: "."}, {Span: source.Span{Start: 17, End: 34}}}},
			{Title: "ask", Edits: []diag.Edit{{Span: source.Span{Start: 6, End: 6}, New: "?"}}},
		},
	}
	doc := &document{uri: "file:///letter.txt", file: lt.File}
	return &reading{doc: doc, file: lt.File, result: lint.Result{Letter: lt, Diagnostics: []diag.Diagnostic{d}}}
}

// Fixes come first and say which of them keep the meaning.
func TestFixesAreOffered(t *testing.T) {
	r := mended(t)
	s := &server{client: client{unit: source.Chars, exact: true}}
	got := s.codeActions(codeActionParams{Range: extent{place{0, 9}, place{0, 9}}}, r.doc, r).([]codeAction)
	var titles []string
	for _, a := range got {
		titles = append(titles, a.Title)
	}
	want := []string{"Remove “but”", "Ask", "Leave this as it is: ignore sorry-but here", "Explain sorry-but"}
	if diff := cmp.Diff(want, titles); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !got[0].IsPreferred || got[1].IsPreferred {
		t.Error("only the safe fix is to be preferred")
	}
	edits := got[0].Edit.Changes[r.doc.uri]
	if diff := cmp.Diff([]textEdit{{extent{place{0, 15}, place{0, 16}}, "."}, {extent{place{0, 16}, place{0, 33}}, ""}}, edits); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A client that may count wrong gets the lines of a fix as they are to be.
func TestFixesInWholeLines(t *testing.T) {
	r := mended(t)
	s := &server{}
	edits := s.edit(r.doc, r, r.result.Diagnostics[0].Fixes[0].Edits).Changes[r.doc.uri]
	if diff := cmp.Diff([]textEdit{{extent{place{0, 0}, place{1, 0}}, "Zoë, I am sorry.\n"}}, edits); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Related places are for clients that can show them.
func TestRelatedPlaces(t *testing.T) {
	r := mended(t)
	for _, able := range []bool{true, false} {
		s := &server{client: client{unit: source.UTF16, related: able}}
		got := s.diagnostic(r, r.result.Diagnostics[0]).Related
		if able != (len(got) == 1) || able && got[0].Location.Range != (extent{place{1, 0}, place{1, 5}}) {
			t.Errorf("able: %v, got %+v", able, got)
		}
	}
}
