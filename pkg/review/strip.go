package review

import (
	"fmt"
	"strings"

	"apology.example/pkg/diag"
)

// paint colours what stands for a role.
func (t *text) paint(r Role, ok bool, s string) string {
	switch {
	case !ok:
		return t.Faint(s)
	case r.ID == unsafe.ID:
		return t.Severity[diag.Safety](s)
	case r.Harm:
		return t.Severity[diag.Error](s)
	}
	return t.Good(s)
}

// shape draws each paragraph as a strip of its sentences.
func (t *text) shape(v *Review) {
	t.heading(headShape)
	if len(v.Paragraphs) == 0 {
		t.lines("  ", noSentences)
		return
	}
	for i, p := range v.Paragraphs {
		t.strip(fmt.Sprintf("%3d ", i+1), p.Sentences)
	}
	t.WriteByte('\n')
	for _, r := range v.Roles() {
		t.WriteString("  " + t.paint(r, true, block(r, true)) + " " + r.Label + "\n")
	}
	if v.plain() {
		t.WriteString("  " + t.Faint(block(Role{}, false)) + " " + plainLabel + "\n")
	}
}

// plain reports whether there is a sentence without a role.
func (v *Review) plain() bool {
	for _, s := range v.Sentences() {
		if len(s.Roles) == 0 {
			return true
		}
	}
	return false
}

func (t *text) strip(lead string, sentences []Sentence) {
	column := len(lead)
	t.WriteString(t.Faint(lead))
	for _, s := range sentences {
		if column+4 > t.wide {
			t.WriteString("\n" + strings.Repeat(" ", len(lead)))
			column = len(lead)
		}
		r, ok := s.First()
		t.WriteString(" " + t.paint(r, ok, block(r, ok)))
		column += 4
	}
	t.WriteByte('\n')
}
