package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/draft"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
)

// form asks questions in lines of plain text, one at a time. It draws nothing
// and moves no cursor, so that a screen reader reads it in order and any
// terminal shows it.
type form struct {
	cmd   *cobra.Command // for the streams of an editor
	in    *bufio.Reader
	out   io.Writer
	keep  func() error // keeps the answers so far
	asked bool
}

// errLater ends a form that is to be resumed.
var errLater = errors.New("your answers are kept; “apology draft --resume” goes on with them")

func (f *form) say(format string, args ...any) { fmt.Fprintf(f.out, format, args...) }

// line reads a line. The end of the input is errLater.
func (f *form) line(prompt string) (string, error) {
	f.say("%s", prompt)
	s, err := f.in.ReadString('\n')
	if err != nil && s == "" {
		f.say("\n")
		return "", errLater
	}
	return strings.TrimSpace(s), nil
}

// yesNo asks until the answer is yes, no, or not sure.
func (f *form) yesNo(question string) (string, error) {
	for {
		s, err := f.line(question + " ")
		if err != nil {
			return "", errors.New("the questions of --preflight were not all answered, and so there is no letter")
		}
		switch strings.ToLower(s) {
		case "y", "yes":
			return "yes", nil
		case "n", "no":
			return "no", nil
		case "", "?", "u", "not sure", "unsure":
			return "not sure", nil
		}
		f.say("  Please answer yes, no, or not sure.\n")
	}
}

const howTo = "Write as many lines as you like; an empty line ends an answer.\n" +
	"  :back    to the question before      :skip   leave this one out\n" +
	"  :edit    answer in your editor       :quit   stop, and keep what you have\n"

const notWithout = "  There is no letter without this one. Write what you can; you can change it later.\n"

// run asks the questions of a template that have no answer yet. The answers
// are kept after each.
func (f *form) run(t *draft.Template, a draft.Answers, l *lint.Linter) error {
	f.asked = true
	steps := stepsOf(t, a)
	f.say("%s. %d questions.\n%s", t.Title, len(steps), howTo)
	for i := 0; i < len(steps); {
		f.say("\n%d of %d\n", i+1, len(steps))
		move, err := f.step(t, steps[i], a, l)
		if err != nil {
			return errors.Join(f.keep(), err)
		}
		i = max(0, i+move)
		if err := f.keep(); err != nil {
			return err
		}
	}
	f.say("\n")
	return nil
}

// stepsOf are the questions to ask, those to whom and from whom first.
func stepsOf(t *draft.Template, a draft.Answers) []draft.Question {
	all := append([]draft.Question{
		{ID: "to", Text: "To whom do you write? As they are called in the letter.", Required: true},
		{ID: "from", Text: "From whom is it? As you sign.", Required: true},
	}, t.Questions...)
	var steps []draft.Question
	for _, q := range all {
		if a[q.ID].Text == "" {
			steps = append(steps, q)
		}
	}
	return steps
}

// step asks one question until there is an answer that the writer wants to
// keep, and says how far to move.
func (f *form) step(t *draft.Template, q draft.Question, a draft.Answers, l *lint.Linter) (int, error) {
	f.pose(q)
	if soFar := a[q.ID].Text; soFar != "" {
		f.say("  What you wrote, which an empty line keeps:\n%s", screen.Wrap(screen.Visible(soFar), "    ", 80))
	}
	for {
		text, command, err := f.answer(q, a[q.ID].Text)
		switch {
		case err != nil:
			return 0, err
		case command == ":back":
			return -1, nil
		case command == ":quit":
			return 0, errLater
		case text == "" && a[q.ID].Text == "" && q.Required:
			f.say("%s", notWithout)
			continue
		case text == "":
			return 1, nil
		}
		a[q.ID] = draft.Answer{Text: text}
		found, err := draft.Examine(l, t, q, text)
		if err != nil {
			return 0, err
		}
		if len(found) == 0 {
			return 1, nil
		}
		f.heard(found)
	}
}

// pose puts a question, with why it is asked and what an answer may be like.
func (f *form) pose(q draft.Question) {
	f.say("%s", wrap(q.Text, ""))
	for _, part := range []struct{ lead, text, end string }{{"Why: ", q.Why, ""}, {"Says something: “", q.Specific, "”"}, {"Avoids it: “", q.Evasive, "”"}} {
		if part.text != "" {
			f.say("%s", wrap(part.lead+part.text+part.end, "  "))
		}
	}
	if !q.Required {
		f.say("  You may leave this out: an empty line goes on.\n")
	}
}

// heard says how an answer may be heard.
func (f *form) heard(found []draft.Finding) {
	for _, x := range found {
		f.say("%s", wrap(screen.Visible(x.Message), "  "))
		f.say("%s", wrap(screen.Visible(x.Advice), "  "))
	}
	f.say("  Write it again, or keep it with an empty line.\n")
}
