package review

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"apology.example/pkg/lint"
	"apology.example/pkg/spell"
)

// Formats are the names of the formats, the default first.
var Formats = []string{"text", "markdown", "json", "html"}

// Options say how a review looks.
type Options struct {
	Version string // of the tool, for json and html
	Width   int    // of the lines of text, in columns of a terminal; 0 is 80
	Color   bool   // in text
}

// Write writes the review in the named format. An unknown format is an error
// that names the nearest one.
func (v *Review) Write(w io.Writer, format string, o Options) error {
	if err := KnownFormat(format); err != nil {
		return err
	}
	write := map[string]func(io.Writer, Options) error{
		"text": v.text, "markdown": v.markdown, "json": v.json, "html": v.html,
	}[format]
	return write(w, o)
}

// KnownFormat is an error that names the nearest format if there is none of
// that name.
func KnownFormat(name string) error {
	if slices.Contains(Formats, name) {
		return nil
	}
	return fmt.Errorf("no format of a review is called %q%s; there are %s",
		name, spell.Suggest(name, Formats), strings.Join(Formats, ", "))
}

// The headings, the same in every format.
const (
	headSafety    = "Before anything else"
	headChange    = "Before and after"
	headShape     = "The letter, sentence by sentence"
	headParts     = "What is there, and what is not"
	headAgainst   = "What works against it, the worst first"
	headQuestions = "What to answer next"
	headNext      = "What the guide says comes after this letter"
	headBefore    = "Ask yourself before you send anything"
)

// The sentences that stand where there is nothing to list.
const (
	noneAgainst = "None of the patterns known here. That is no promise of how your words will be heard."
	noQuestions = "Nothing here raises a question. Read it aloud once, as if it had been written to you."
	noSentences = "There are no words of yours in it yet."
)

// limits is what a review cannot do.
const limits = "This is a reading of words, by patterns. It cannot tell whether a letter is sincere, will be forgiven, " +
	"or is safe to send; what it did not find may be there in words that it does not know."

// about says what was read.
func (v *Review) about() string {
	r := v.Result
	s := fmt.Sprintf("Read as %s: %s in %s.", kinds[r.Kind], count(r.Stats.Words, "word"), count(r.Stats.Sentences, "sentence"))
	if r.KindFrom == lint.FromGuess {
		s += " The kind is a guess; --letter says another."
	}
	return s
}

// count is "1 word", "2 words".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// where says where a finding stands.
func (f Finding) where() string {
	if f.Line == 0 {
		return "the letter as a whole"
	}
	return fmt.Sprintf("line %d", f.Line)
}

// block is the mark of a sentence between brackets, whose shape says whether
// it belongs there or works against the letter.
func block(r Role, ok bool) string {
	switch {
	case !ok:
		return " · "
	case r.Harm:
		return "(" + r.Mark + ")"
	}
	return "[" + r.Mark + "]"
}

// shorten leaves out the middle of a long quotation.
func shorten(s string) string {
	runes := []rune(s)
	if len(runes) <= 180 {
		return s
	}
	return string(runes[:130]) + " … " + string(runes[len(runes)-40:])
}
