package lsp

import (
	"fmt"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
)

// This file says why, to whoever points at a finding.

// manual is a rule with what is to be said of it.
type manual struct {
	rule *rule.Rule
	doc  *rule.Doc
}

// manual is that of a rule that holds for a letter. Rule files are read for it,
// once.
func (s *server) manual(path, id string) (manual, error) {
	key := path + "\n" + id
	m, ok := s.manuals[key]
	if ok {
		return m, nil
	}
	r, doc, err := s.reader.Explain(path, id)
	if err != nil {
		return manual{}, err
	}
	m = manual{r, doc}
	s.manuals[key] = m
	return m, nil
}

// hover explains the findings at a place, the end of their words included:
// there the cursor is after typing them.
func (s *server) hover(p hoverParams, d *document, r *reading) any {
	if !r.inFile() {
		return nil
	}
	at := s.client.offset(r.file, p.Position)
	var parts []string
	var span source.Span
	for _, found := range shown(r) {
		if found.Span.Start > at || at > found.Span.End {
			continue
		}
		if len(parts) == 0 {
			span = found.Span
		}
		span = span.Union(found.Span)
		parts = append(parts, s.explanation(d, found))
	}
	if len(parts) == 0 {
		return nil
	}
	kind, between := "plaintext", "\n\n"
	if s.client.markdown {
		kind, between = "markdown", "\n\n---\n\n"
	}
	return hover{markup{kind, strings.Join(parts, between)}, s.client.extent(r.file, span)}
}

// explanation is what is said of one finding. Without a manual, the finding
// speaks for itself.
func (s *server) explanation(d *document, found diag.Diagnostic) string {
	m, err := s.manual(d.path, found.Rule)
	if err != nil {
		m = manual{&rule.Rule{Title: found.Message}, &rule.Doc{}}
	}
	w := writer{marked: s.client.markdown}
	w.heading(m.rule.Title)
	w.plain(fmt.Sprintf("%s (%s, %s)", found.Rule, found.Category, found.Severity))
	w.part("", found.Message)
	w.part("Ask yourself: ", found.Advice)
	w.part("Why: ", m.doc.Why)
	w.part("The guide: ", m.doc.Guide)
	return w.String()
}

// writer writes paragraphs, in Markdown or not.
type writer struct {
	strings.Builder
	marked bool
}

func (w *writer) heading(text string) {
	if w.marked {
		text = "**" + escape(text) + "**"
	}
	w.plain(text)
}

// part is a paragraph behind a label, or nothing where there is no text.
func (w *writer) part(label, text string) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return
	}
	if w.marked {
		text = escape(text)
		if label != "" {
			label = "*" + strings.TrimSpace(label) + "* "
		}
	}
	w.plain(label + text)
}

func (w *writer) plain(text string) {
	if w.Len() > 0 {
		w.WriteString("\n\n")
	}
	w.WriteString(text)
}

// escape keeps words, the writer's among them, from being read as Markdown.
var escape = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`,
).Replace
