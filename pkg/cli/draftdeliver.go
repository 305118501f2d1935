package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"apology.example/pkg/diag"
	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
)

// deliver makes the letter, reads it, and hands it over. A letter that must not
// reach them is not handed over.
func (d *drafting) deliver() error {
	found, err := d.check()
	if err != nil {
		return err
	}
	d.tell(found)
	if slices.ContainsFunc(found, holdsBack) {
		d.form.say("No letter was written.\n")
		return errFindings
	}
	if err := d.save(); err != nil {
		return err
	}
	d.discard()
	if d.options.edit {
		return d.edited()
	}
	return outcomeOf(found)
}

// finish ends a run. Where the letter could not be handed over, the answers that
// were asked for are still kept, and the writer is told.
func (d *drafting) finish(err error) error {
	if _, gone := os.Stat(keptAnswers()); err == nil || gone != nil || !d.form.asked {
		return err
	}
	if errors.Is(err, errFindings) {
		d.form.say("%v\n", errLater)
		return err
	}
	return errors.Join(err, errLater)
}

// outcomeOf is the end of a run that worked, as its worst finding has it.
func outcomeOf(found []draft.Finding) error {
	if slices.ContainsFunc(found, func(f draft.Finding) bool { return f.Severity >= diag.Warning }) {
		return errFindings
	}
	return nil
}

// holdsBack reports whether a finding means that no letter should go out.
func holdsBack(f draft.Finding) bool {
	return f.Severity == diag.Safety && f.Rule != "abuse-disclosure"
}

// check reads the draft, and each answer by itself for what it leaves out.
func (d *drafting) check() ([]draft.Finding, error) {
	made, err := draft.Render(d.template, d.answers, draft.Markdown)
	if err != nil {
		return nil, err
	}
	linter, err := d.linter()
	if err != nil {
		return nil, err
	}
	lt, err := letter.Parse("draft.md", []byte(made.Text(true)), letter.Options{})
	if err != nil {
		return nil, err
	}
	found := made.Findings(d.template, linter.Lint("draft.md", lt))
	return d.evasive(linter, found)
}

// evasive adds the answers in which nothing was found, and which do not seem to
// answer.
func (d *drafting) evasive(linter *lint.Linter, found []draft.Finding) ([]draft.Finding, error) {
	for _, q := range d.template.Questions {
		if slices.ContainsFunc(found, func(f draft.Finding) bool { return f.Question == q.ID }) {
			continue
		}
		more, err := draft.Examine(linter, d.template, q, d.answers[q.ID].Text)
		if err != nil {
			return nil, err
		}
		for _, f := range more {
			if f.Rule == draft.EvasiveAnswer {
				found = append(found, f)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b draft.Finding) int { return int(b.Severity) - int(a.Severity) })
	return found, nil
}

// tell says what was found, the worst first, each with the place of the answer.
func (d *drafting) tell(found []draft.Finding) {
	for _, f := range found {
		where := "the letter"
		if f.Question != "" {
			where = f.Question
		}
		if origin := d.answers[f.Question].Origin; origin != "" {
			where = origin + ": " + where
		}
		d.form.say("%s: %s: %s [%s]\n", screen.Visible(where), f.Severity, screen.Visible(f.Message), f.Rule)
		d.form.say("%s", wrap(screen.Visible(f.Advice), "  "))
	}
}

// save writes the letter in the format that was asked for.
func (d *drafting) save() error {
	made, err := draft.Render(d.template, d.answers, d.format)
	if err != nil {
		return err
	}
	data, err := made.Bytes(d.format, !d.options.noFront)
	if err != nil {
		return err
	}
	return d.write(data)
}

// edited opens the letter in the writer's editor and reads it again after.
func (d *drafting) edited() error {
	path := d.options.output
	if err := runEditor(d.cmd, path); err != nil {
		return err
	}
	linter, err := d.linter()
	if err != nil {
		return err
	}
	lt, err := input{path: filepath.ToSlash(path)}.read(nil, 0)
	if err != nil {
		return err
	}
	r := linter.Lint(path, lt)
	for _, f := range r.Diagnostics {
		if !f.Suppressed {
			at := lt.File.Position(f.Span.Start)
			d.form.say("%s: %s: %s [%s]\n", fmt.Sprintf("%s:%d:%d", filepath.ToSlash(path), at.Line, at.Column), f.Severity, f.Message, f.Rule)
		}
	}
	if r.Worst() >= diag.Warning {
		return errFindings
	}
	return nil
}
