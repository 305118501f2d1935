package draft

import (
	"fmt"
	"strings"
)

// Sheet is a file of answers to fill in: YAML, with each question, its reason
// and its examples above the place for the answer. Answers that are there
// already stand in their places.
func Sheet(t *Template, a Answers) []byte {
	var b strings.Builder
	comment(&b, t.Title+".")
	comment(&b, "Write below each question, in your own words and in whole sentences, every line indented by two blanks. "+
		"Then run: apology draft --answers THIS-FILE")
	fmt.Fprintf(&b, "template: %s\n", t.Name)
	b.WriteString("\n")
	comment(&b, "To whom do you write, and what do they call you?")
	line(&b, "to", a["to"].Text)
	line(&b, "from", a["from"].Text)
	for _, q := range t.Questions {
		b.WriteString("\n")
		ask(&b, q)
		line(&b, q.ID, a[q.ID].Text)
	}
	return []byte(b.String())
}

// ask writes what is asked.
func ask(b *strings.Builder, q Question) {
	text := q.Text
	if !q.Required {
		text += " (You may leave this out.)"
	}
	comment(b, text)
	for _, part := range []struct{ lead, text string }{{"Why: ", q.Why}, {"Says something: ", q.Specific}, {"Avoids it: ", q.Evasive}} {
		if part.text != "" {
			comment(b, part.lead+part.text)
		}
	}
}

// line writes a key and its answer, which may be empty.
func line(b *strings.Builder, key, text string) {
	if text = plain(text); text == "" {
		fmt.Fprintf(b, "%s: >-\n", key)
		return
	}
	fmt.Fprintf(b, "%s: |-\n", key)
	for s := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight("  "+s, " ") + "\n")
	}
}

// comment writes a comment, wrapped.
func comment(b *strings.Builder, text string) {
	at := 0
	for _, word := range strings.Fields(text) {
		if at == 0 || at+1+len(word) > 78 {
			if at > 0 {
				b.WriteString("\n")
			}
			b.WriteString("#")
			at = 1
		}
		b.WriteString(" " + word)
		at += 1 + len(word)
	}
	b.WriteString("\n")
}
