package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
)

// draftOptions are the flags of apology draft.
type draftOptions struct {
	fileOptions
	wish      draft.Wish
	letter    string
	template  string
	dirs      []string
	to, from  string
	answers   string
	set       []string
	output    string
	format    string
	noFront   bool
	force     bool
	edit      bool
	list      bool
	print     bool
	preflight bool
	resume    bool
}

func newDraft() *cobra.Command {
	var o draftOptions
	cmd := &cobra.Command{
		Use:   "draft",
		Short: "Write a letter, one question at a time",
		Long: "Asks what such a letter has to say, one question at a time, and makes a letter of your answers. The\n" +
			"words stay yours. Each answer is read as apology check reads letters, and so is the whole: what may\n" +
			"hurt is said on standard error, with the question that it goes back to, and the exit status is 1.\n" +
			"Without a terminal, the answers come from --answers and --set.",
		Example: "  # answer the questions, and write the letter to a file\n  $ apology draft -o letter.md\n\n" +
			"  # which letters are there?\n  $ apology draft --list\n\n" +
			"  # answer in an editor instead\n  $ apology draft --relationship friend --occasion lying --print-answers -o answers.yaml\n" +
			"  $ apology draft --answers answers.yaml -o letter.md",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd) },
	}
	o.fileOptions.flags(cmd)
	o.choiceFlags(cmd)
	o.answerFlags(cmd)
	o.outputFlags(cmd)
	o.completions(cmd)
	cmd.MarkFlagsMutuallyExclusive("list", "print-answers", "edit")
	cmd.MarkFlagsMutuallyExclusive("answers", "resume")
	return cmd
}

func (o *draftOptions) choiceFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.letter, "letter", string(letter.Apology), "which letter: apology, desire, space or listen")
	f.StringVar(&o.wish.Relationship, "relationship", "", "who they are to you: partner, friend, colleague …")
	f.StringVar(&o.wish.Occasion, "occasion", "", "what it is about: lying, harsh-words, money …")
	f.StringVar(&o.template, "template", "", "use the template of this name")
	f.StringArrayVar(&o.dirs, "templates", nil, "a folder with templates of your own")
	f.BoolVar(&o.list, "list", false, "list the templates")
	f.BoolVar(&o.preflight, "preflight", false, "first ask whether a letter should be sent at all")
}

func (o *draftOptions) answerFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.to, "to", "", "to whom you write, as they are called in the letter")
	f.StringVar(&o.from, "from", "", "from whom it is, as you sign")
	f.StringVar(&o.answers, "answers", "", "a file of answers, in YAML or JSON; - is standard input")
	f.StringArrayVar(&o.set, "set", nil, "an answer, as key=value")
	f.BoolVar(&o.print, "print-answers", false, "write a file of answers to fill in, and no letter")
	f.BoolVar(&o.resume, "resume", false, "go on with the answers that an earlier draft kept")
}

func (o *draftOptions) outputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "write to this file; else to standard output")
	f.BoolVar(&o.force, "force", false, "write over a file that is there; the old one is kept beside it, with a ~")
	f.StringVar(&o.format, "format", draft.Formats[0], "how to write it: "+strings.Join(draft.Formats, ", "))
	f.BoolVar(&o.noFront, "no-front-matter", false, "leave the front matter out")
	f.BoolVar(&o.edit, "edit", false, "open the letter in $VISUAL or $EDITOR, and read it again after")
}

func (o *draftOptions) run(cmd *cobra.Command) error {
	d := drafting{options: o, cmd: cmd}
	if err := d.prepare(); err != nil {
		return err
	}
	if o.list {
		return listTemplates(cmd.OutOrStdout(), d.shelf.Templates())
	}
	if o.preflight {
		if err := preflight(&d.form); err != nil || d.alone() {
			return err
		}
	}
	if err := d.choose(); err != nil {
		return err
	}
	if o.print {
		return d.write(draft.Sheet(d.template, d.answers))
	}
	if err := d.ask(); err != nil {
		return err
	}
	return d.finish(d.deliver())
}
