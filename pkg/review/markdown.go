package review

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/screen"
)

// markdown writes a review as Markdown. Whatever comes from the letter is
// escaped.
type markdown struct{ bytes.Buffer }

func (v *Review) markdown(w io.Writer, _ Options) error {
	m := &markdown{}
	fmt.Fprintf(m, "# Review of %s\n\n%s\n", escape(screen.Visible(v.Result.Path)), escape(v.about()))
	m.findings(headSafety, v.Safety(), "")
	m.change(v)
	m.shape(v)
	m.parts(v)
	m.findings(headAgainst, v.others(), v.none())
	m.list(headQuestions, v.Questions, noQuestions)
	m.heading(headNext)
	fmt.Fprintf(m, "**%s.** %s\n", escape(v.Next.Title), escape(v.Next.Text))
	m.list(headBefore, v.Before, "")
	fmt.Fprintf(m, "\n---\n\n%s\n", escape(limits))
	_, err := w.Write(m.Bytes())
	return err
}

func (m *markdown) heading(s string) { fmt.Fprintf(m, "\n## %s\n\n", s) }

func (m *markdown) list(heading string, items []string, none string) {
	m.heading(heading)
	for i, item := range items {
		fmt.Fprintf(m, "%d. %s\n", i+1, escape(item))
	}
	if len(items) == 0 {
		m.WriteString(escape(none) + "\n")
	}
}

// shape is a block of code: one line a paragraph.
func (m *markdown) shape(v *Review) {
	m.heading(headShape)
	if len(v.Paragraphs) == 0 {
		m.WriteString(noSentences + "\n")
		return
	}
	m.WriteString("```text\n")
	for i, p := range v.Paragraphs {
		fmt.Fprintf(m, "%2d ", i+1)
		for _, s := range p.Sentences {
			m.WriteString(" " + block(s.First()))
		}
		m.WriteByte('\n')
	}
	m.WriteString("\n")
	for _, r := range v.Roles() {
		m.WriteString(block(r, true) + " " + r.Label + "\n")
	}
	if v.plain() {
		m.WriteString(block(Role{}, false) + " " + plainLabel + "\n")
	}
	m.WriteString("```\n")
}

func (m *markdown) parts(v *Review) {
	m.heading(headParts)
	m.WriteString("| Part | Found | In your words |\n|---|---|---|\n")
	for _, p := range v.Parts {
		var quotes []string
		for _, q := range p.Quotes[:min(2, len(p.Quotes))] {
			quotes = append(quotes, "“"+escape(shorten(q))+"”")
		}
		fmt.Fprintf(m, "| %s | %s | %s |\n", escape(p.Title), escape(p.Fate()), strings.Join(quotes, " "))
	}
}

func (m *markdown) findings(heading string, list []Finding, none string) {
	if len(list) == 0 && none == "" {
		return
	}
	m.heading(heading)
	if len(list) == 0 {
		m.WriteString(escape(none) + "\n")
	}
	for _, f := range list {
		fmt.Fprintf(m, "- **%s** `%s` (%s): %s *%s*\n", f.Severity, f.Rule, f.where(), escape(f.Message), escape(f.Advice))
	}
}

func (m *markdown) change(v *Review) {
	if v.Change == nil {
		return
	}
	m.heading(headChange)
	m.WriteString(escape(v.Change.summary(v)) + "\n")
	for _, l := range v.Change.lists() {
		if len(l.Items) == 0 {
			continue
		}
		fmt.Fprintf(m, "\n%s:\n\n", l.Title)
		for _, item := range l.Items {
			m.WriteString("- " + escape(item) + "\n")
		}
	}
}

// escape makes text of what might be Markdown or HTML.
func escape(s string) string {
	var b strings.Builder
	for _, c := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~&$", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}
