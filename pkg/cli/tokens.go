package cli

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// tokensOptions are the flags of apology tokens.
type tokensOptions struct {
	fileOptions
	name  string
	trace bool
}

func newTokens() *cobra.Command {
	var o tokensOptions
	cmd := &cobra.Command{
		Use:   "tokens <path>",
		Short: "Show how a letter was read, word by word",
		Long: "Shows how apology read a letter: its blocks, the sentences in them, and their tokens, each with\n" +
			"its place (line:column), its bytes, its part of speech, the words as rules see them, and the text.\n" +
			"With --trace it also shows which rules were tried where, and what silenced them.",
		Example: "  # why does it see one sentence where I wrote two?\n  $ apology tokens letter.md\n\n" +
			"  # why does a rule keep silent?\n  $ apology tokens --trace letter.md",
		Args: one("a letter, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.run(o.loader(cmd), cmd.InOrStdin(), cmd.OutOrStdout(), args[0])
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&o.name, "stdin-filename", "-", "the name under which standard input is read")
	cmd.Flags().BoolVar(&o.trace, "trace", false, "show which rules were tried, and what silenced them")
	cmd.Flags().StringSlice("rules", nil, "a folder with more rules of your own")
	return cmd
}

func (o *tokensOptions) run(loader *config.Loader, stdin io.Reader, stdout io.Writer, path string) error {
	name := path
	if path == "-" {
		name = o.name
	}
	c, err := loader.For(name)
	if err != nil {
		return err
	}
	lt, err := input{path: name, stdin: path == "-"}.read(stdin, c.MaxSize)
	if err != nil {
		return err
	}
	linter, err := new(linters).get(c, lt.Front.Kind)
	if err != nil {
		return err
	}
	return o.print(stdout, linter, linter.Lint(name, lt))
}

func (o *tokensOptions) print(stdout io.Writer, linter *lint.Linter, r lint.Result) error {
	w := bufio.NewWriter(stdout)
	p := tokenPrinter{w, r.Letter.File}
	p.head(r)
	for i := range r.Letter.Blocks {
		p.block(&r.Letter.Blocks[i])
	}
	if o.trace {
		fmt.Fprintln(w, "\nrules tried")
		linter.Trace(r.Letter, p.step)
	}
	return w.Flush()
}

// tokenPrinter prints what is in a letter. Text is printed quoted, so that
// nothing in it is obeyed by a terminal.
type tokenPrinter struct {
	w    io.Writer
	file *source.File
}

func (p tokenPrinter) head(r lint.Result) {
	fmt.Fprintf(p.w, "format %s, letter %s (%s), places in the %s\n", r.Letter.Format, r.Kind, r.KindFrom, r.Letter.Place)
	for _, s := range r.Letter.Suppressions {
		fmt.Fprintf(p.w, "%s suppression of %q, reason %q, covers %s\n", p.place(s.Span), s.Rule, s.Reason, p.place(s.Covers))
	}
}

func (p tokenPrinter) block(b *letter.Block) {
	fmt.Fprintf(p.w, "\n%s %s\n", p.place(b.Span), b.Role)
	b.Passage.Tag()
	sentence, word := 0, 0
	for i, t := range b.Passage.Tokens() {
		if sentence < len(b.Passage.Sentences) && t.Span.Start >= b.Passage.Sentences[sentence].Span.Start {
			fmt.Fprintf(p.w, "  %s sentence\n", p.place(b.Passage.Sentences[sentence].Span))
			sentence++
		}
		first := word
		for word < len(b.Passage.Words) && int(b.Passage.Words[word].Token) == i {
			word++
		}
		p.token(t, b.Passage.Tags[i], b.Passage.Words[first:word])
	}
}

func (p tokenPrinter) token(t token.Token, tag string, words []token.Word) {
	at := p.file.Position(t.Span.Start)
	fmt.Fprintf(p.w, "    %-7s %-9s %-5s %s%s\n", fmt.Sprintf("%d:%d", at.Line, at.Column),
		fmt.Sprintf("%d-%d", t.Span.Start, t.Span.End), tag, strconv.QuoteToGraphic(t.Text), forms(words))
}

// forms are the words of a token as rules see them, with what is known of them.
func forms(words []token.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(" " + w.Form)
	}
	if len(words) == 0 {
		return ""
	}
	var notes []string
	if breaks := [...]string{"", "after a comma", "after a dash", "after a semicolon", "starts a sentence"}; words[0].Before > token.Join {
		notes = append(notes, breaks[words[0].Before])
	}
	if words[0].Quote > 0 {
		notes = append(notes, "in quotation marks")
	}
	if words[0].Name {
		notes = append(notes, "a name")
	}
	if len(notes) > 0 {
		b.WriteString(" (" + strings.Join(notes, ", ") + ")")
	}
	return " =" + b.String()
}

// step is one attempt of a rule.
func (p tokenPrinter) step(s rule.Step) {
	fmt.Fprintf(p.w, "  %s %s: %s, at %s\n", p.place(s.Span), s.Rule, s.Outcome, strconv.QuoteToGraphic(p.file.Slice(s.Span)))
}

// place is line:column-line:column of a span; the end is exclusive.
func (p tokenPrinter) place(s source.Span) string {
	start, end := p.file.Position(s.Start), p.file.Position(s.End)
	return fmt.Sprintf("%d:%d-%d:%d", start.Line, start.Column, end.Line, end.Column)
}
