package lsp

import (
	"fmt"
	"strings"
)

// explainCommand shows a rule to the user: its arguments are the rule and the
// URI of a letter that it holds for.
const explainCommand = "apology.explain"

type executeParams struct {
	Command   string   `json:"command"`
	Arguments []string `json:"arguments"`
}

// execute runs a command.
func (s *server) execute(m message) {
	p, err := read[executeParams](m)
	switch {
	case err != nil:
		s.refuse(m.ID, codeParams, err.Error())
		return
	case p.Command != explainCommand:
		s.refuse(m.ID, codeParams, fmt.Sprintf("there is no command %q here; there is %q", p.Command, explainCommand))
		return
	case len(p.Arguments) == 0:
		s.refuse(m.ID, codeParams, explainCommand+" wants the name of a rule")
		return
	}
	var path string
	if len(p.Arguments) > 1 {
		path = pathOf(p.Arguments[1], "", "letter")
	}
	about, err := s.manual(s.client.under(path), p.Arguments[0])
	if err != nil {
		s.refuse(m.ID, codeParams, err.Error())
		return
	}
	s.notify("window/showMessage", messageParams{showInfo, about.text()})
	s.reply(m.ID, nil)
}

// text is a manual without marks, in a few lines.
func (m manual) text() string {
	var w writer
	w.plain(m.rule.Title + " (" + m.rule.ID + ")")
	w.part("Ask yourself: ", m.rule.Advice)
	w.part("Why: ", m.doc.Why)
	w.part("The guide: ", m.doc.Guide)
	w.plain("More: apology rules show " + m.rule.ID)
	return strings.ReplaceAll(w.String(), "\n\n", "\n")
}
