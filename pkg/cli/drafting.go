package cli

import (
	"bufio"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/report"
)

// drafting is one run of apology draft.
type drafting struct {
	options  *draftOptions
	cmd      *cobra.Command
	format   draft.Format
	shelf    *draft.Library
	template *draft.Template
	answers  draft.Answers
	form     form
	linters  linters
}

// prepare reads what the flags name, so that nothing is asked in vain.
func (d *drafting) prepare() error {
	o := d.options
	var err error
	if d.format, err = draft.ParseFormat(o.format); err != nil {
		return err
	}
	if o.wish.Letter, err = letter.ParseKind(o.letter); err != nil {
		return fmt.Errorf("--letter: %w", err)
	}
	if o.edit && o.output == "" {
		return errors.New("--edit wants a file for the letter; name it with -o")
	}
	d.form = form{cmd: d.cmd, in: bufio.NewReader(d.cmd.InOrStdin()), out: d.cmd.ErrOrStderr(), keep: d.keep}
	if d.shelf, err = o.templates(); err != nil || o.list {
		return err
	}
	if !o.print {
		if err := d.free(); err != nil {
			return err
		}
	}
	d.answers, err = o.given(d.cmd.InOrStdin())
	return err
}

// unattended reports that nobody can be asked: there is no terminal.
func (d *drafting) unattended() bool {
	_, ok := terminal(d.cmd.InOrStdin())
	return !ok
}

// alone reports that --preflight was all that was asked for: there is nobody to
// ask for answers, and none were given.
func (d *drafting) alone() bool {
	o := d.options
	return d.unattended() && !o.print && o.answers == "" && len(o.set) == 0 && !o.resume
}

// choose finds the template: by name, else the one that fits the wish. On a
// terminal the writer is asked what they did not say.
func (d *drafting) choose() error {
	var err error
	if name := d.answers["template"]; name.Text != "" {
		if d.template, err = d.shelf.Find(name.Text); err != nil {
			return fmt.Errorf("%s: %w", name.Origin, err)
		}
		return nil
	}
	w := &d.options.wish
	if !d.unattended() && !d.options.print {
		if err := d.form.wish(d.shelf, w, d.cmd.Flags().Changed("letter")); err != nil {
			return err
		}
	}
	d.template, err = d.shelf.Choose(*w)
	if err == nil && w.Occasion != "" && len(d.template.Occasions) == 0 {
		d.form.say("There is no template about %s for a %s; this is the general one, %s.\n", w.Occasion, w.Relationship, d.template.Name)
	}
	return err
}

// ask asks for what is not answered yet, where there is a terminal.
func (d *drafting) ask() error {
	if d.unattended() || len(d.answers.Missing(d.template)) == 0 {
		return d.answers.Check(d.template)
	}
	linter, err := d.linter()
	if err != nil {
		return err
	}
	if err := d.setAside(); err != nil {
		return err
	}
	if err := d.form.run(d.template, d.answers, linter); err != nil {
		return err
	}
	return d.answers.Check(d.template)
}

// linter reads the draft as apology check would.
func (d *drafting) linter() (*lint.Linter, error) {
	name := d.options.output
	if name == "" {
		name = "draft.md"
	}
	loader := config.Loader{Formats: report.Formats, File: d.options.file, None: d.options.none}
	c, err := loader.For(name)
	if err != nil {
		return nil, err
	}
	return d.linters.get(c, d.template.Letter)
}
