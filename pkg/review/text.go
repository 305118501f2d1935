package review

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/screen"
)

// text writes a review for a terminal. Colour says nothing that the letters do
// not say.
type text struct {
	bytes.Buffer
	screen.Palette
	wide int
}

func (v *Review) text(w io.Writer, o Options) error {
	t := &text{Palette: screen.NewPalette(o.Color), wide: max(30, min(cmp.Or(o.Width, 80), 100))}
	t.WriteString(t.Strong(screen.Visible(v.Result.Path)) + "\n")
	t.lines("", v.about())
	t.findings(headSafety, v.Safety(), "")
	t.change(v)
	t.shape(v)
	t.parts(v)
	t.findings(headAgainst, v.others(), v.none())
	t.list(headQuestions, v.Questions, noQuestions)
	t.heading(headNext)
	t.lines("  ", v.Next.Title+".")
	t.lines("  ", v.Next.Text)
	t.list(headBefore, v.Before, "")
	t.WriteByte('\n')
	t.faint("", limits)
	_, err := w.Write(t.Bytes())
	return err
}

func (t *text) heading(s string) { t.WriteString("\n" + t.Strong(s) + "\n") }

func (t *text) lines(indent, s string) { t.WriteString(screen.Wrap(s, indent, t.wide)) }

func (t *text) faint(indent, s string) {
	for line := range strings.Lines(screen.Wrap(s, indent, t.wide)) {
		t.WriteString(t.Faint(strings.TrimSuffix(line, "\n")) + "\n")
	}
}

// list numbers its items, or says that there are none.
func (t *text) list(heading string, items []string, none string) {
	t.heading(heading)
	for i, item := range items {
		t.item(fmt.Sprintf("%d. ", i+1), item)
	}
	if len(items) == 0 {
		t.lines("  ", none)
	}
}

// item hangs its lines behind a lead.
func (t *text) item(lead, s string) {
	indent := strings.Repeat(" ", 2+len([]rune(lead)))
	t.WriteString("  " + lead + strings.TrimPrefix(screen.Wrap(s, indent, t.wide), indent))
}

// parts lists the elements with the words that show them.
func (t *text) parts(v *Review) {
	t.heading(headParts)
	for _, p := range v.Parts {
		sign := map[string]screen.Paint{"✓": t.Good, "~": t.Severity[diag.Warning], "✗": t.Severity[diag.Error], "–": t.Faint}
		mark := sign[p.Sign()](p.Sign())
		t.WriteString("  " + mark + " ")
		t.WriteString(strings.TrimPrefix(screen.Wrap(p.Title+": "+p.Fate()+".", "    ", t.wide), "    "))
		for _, q := range p.Quotes[:min(2, len(p.Quotes))] {
			t.faint("      ", "“"+shorten(q)+"”")
		}
	}
}

// findings says what works against the letter. Without a word for none, the
// heading goes as well.
func (t *text) findings(heading string, list []Finding, none string) {
	if len(list) == 0 && none == "" {
		return
	}
	t.heading(heading)
	if len(list) == 0 {
		t.lines("  ", none)
	}
	for i, f := range list {
		if i > 0 {
			t.WriteByte('\n')
		}
		paint := t.Severity[f.Severity]
		fmt.Fprintf(t, "  %s %s %s\n", paint(f.Severity.String()), f.Rule, t.Faint("("+f.where()+")"))
		t.lines("    ", f.Message)
		t.lines("    ", f.Advice)
	}
}

// change says what was gained and lost since an earlier letter.
func (t *text) change(v *Review) {
	if v.Change == nil {
		return
	}
	t.heading(headChange)
	t.lines("  ", v.Change.summary(v))
	for _, l := range v.Change.lists() {
		if len(l.Items) == 0 {
			continue
		}
		t.lines("  ", l.Title+":")
		for _, item := range l.Items {
			t.item("  "+l.Sign+" ", item)
		}
	}
}
