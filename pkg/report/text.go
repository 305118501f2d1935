package report

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
)

// text is for people: the writer's own line with a mark under the words, how
// they may be heard, and a question.
type text struct {
	bare
	screen.Palette
	o     Options
	wide  int // of a line of words
	frame int // of a line of the letter
}

// newText wraps sentences where they read best, and shows a little more of the
// writer's lines.
func newText(o Options) text {
	return text{
		Palette: screen.NewPalette(o.Color), o: o,
		wide: max(20, min(cmp.Or(o.Width, 80), 100)), frame: max(20, min(cmp.Or(o.Width, 100), 120)),
	}
}

// parts are those of a letter's page, in order. A heading is printed where
// there is something below it.
var parts = []struct {
	heading string
	holds   func(diag.Diagnostic) bool
}{
	{"Before anything else", func(d diag.Diagnostic) bool { return d.Severity == diag.Safety }},
	{"", func(d diag.Diagnostic) bool { return d.Severity != diag.Safety && !wholeLetter(d) }},
	{"The letter as a whole", func(d diag.Diagnostic) bool { return d.Severity != diag.Safety && wholeLetter(d) }},
}

// wholeLetter reports whether a finding has no words to point at.
func wholeLetter(d diag.Diagnostic) bool { return d.By == diag.ByLetter && d.Span.Empty() }

func (t text) letter(r lint.Result) pieces {
	return func(yield func([]byte) bool) {
		if head := t.heading(r); len(head) > 0 && !yield(head) {
			return
		}
		for _, part := range parts {
			heading := part.heading
			for _, d := range r.Diagnostics {
				if d.Suppressed || !part.holds(d) {
					continue
				}
				if !yield(t.finding(heading, r, d)) {
					return
				}
				heading = ""
			}
		}
	}
}

// kinds say what a letter was read as.
var kinds = map[letter.Kind]string{
	letter.Apology: "a letter of apology", letter.Desire: "a letter of desire",
	letter.Space: "a note that gives space", letter.Listen: "a letter that listens",
}

// heading says which letter it is and what it was read as. A letter without
// findings has one only if its kind was guessed.
func (t text) heading(r lint.Result) []byte {
	var b bytes.Buffer
	clean, guessed := r.Worst() == diag.Off, r.KindFrom == lint.FromGuess
	if t.o.Quiet || clean && !guessed {
		return nil
	}
	b.WriteString(t.Strong(screen.Visible(r.Path)) + "\n")
	about := "Read as " + kinds[r.Kind] + "."
	if guessed {
		about = fmt.Sprintf("Read as %s, which is a guess: if it is another kind, say so in its front matter (letter: %s) or with --letter.",
			kinds[r.Kind], another(r.Kind))
	}
	if r.Letter.Place == letter.InBody {
		about += " Its text is encoded: lines and columns count in the decoded text."
	}
	for line := range strings.Lines(screen.Wrap(about, "", t.wide)) {
		b.WriteString(t.Faint(strings.TrimSuffix(line, "\n")) + "\n")
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// another is a kind to give as an example.
func another(k letter.Kind) letter.Kind {
	if k == letter.Space {
		return letter.Apology
	}
	return letter.Space
}

// finding is a finding, under the heading of its part where it is the first.
func (t text) finding(heading string, r lint.Result, d diag.Diagnostic) []byte {
	var b bytes.Buffer
	if heading != "" {
		b.WriteString(t.Strong(heading) + "\n\n")
	}
	severity := t.Severity[d.Severity]
	if wholeLetter(d) {
		fmt.Fprintf(&b, "%s %s\n", severity(d.Severity.String()), d.Rule)
	} else {
		at := place(r, d.Span.Start, t.o.Unit)
		fmt.Fprintf(&b, "%s %s %s\n", t.Strong(at), severity(d.Severity.String()), d.Rule)
		frame{r.Letter.File, d.Span, t.frame, severity, t.Faint}.write(&b)
	}
	b.WriteString(screen.Wrap(d.Message, "  ", t.wide))
	b.WriteString(screen.Wrap(d.Advice, "  ", t.wide))
	b.WriteByte('\n')
	return b.Bytes()
}
