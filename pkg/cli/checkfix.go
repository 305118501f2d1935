package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/fix"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
)

// fixing is what is to be done with the fixes of findings.
type fixing struct {
	apply  bool // write the letters
	show   bool // print the changes, and write nothing
	unsafe bool // also those after which a letter may say something else
}

func (f *fixing) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.apply, "fix", false, "take words out of the letters where they mean the same without, then read what is left")
	cmd.Flags().BoolVar(&f.show, "diff", false, "print what --fix would change, and change nothing")
	cmd.Flags().BoolVar(&f.unsafe, "unsafe-fixes", false, "with --fix or --diff: also what changes the meaning, or puts a question in place of words")
}

// check says which flags do not go together.
func (f *fixing) check(paths []string) error {
	if f.unsafe && !f.apply && !f.show {
		return errors.New("--unsafe-fixes goes with --fix or --diff")
	}
	if f.apply && slices.Contains(paths, "-") {
		return errors.New("--fix changes files, and standard input is none; name the file, or take --diff")
	}
	return nil
}

// passes is how often a letter is read anew after it was mended: what is left
// may have fixes of its own, and those that overlapped come one after another.
const passes = 10

// mended is a letter with all fixes made, read anew. It is an error where
// nothing readable would be left.
func (f fixing) mended(l *lint.Linter, r lint.Result) (lint.Result, error) {
	for range passes {
		fixes := fix.Choose(r.Diagnostics, f.unsafe)
		if len(fixes) == 0 {
			break
		}
		text, err := fix.Apply(r.Letter.File.Data, fixes)
		if err != nil {
			return r, err
		}
		lt, err := letter.Parse(r.Path, []byte(text), letter.Options{MaxSize: int64(len(text))})
		if err != nil {
			return r, fmt.Errorf("mending it would leave no letter: %w", err)
		}
		r = l.Lint(r.Path, lt)
	}
	return r, nil
}

// mend writes the letter as mended, if it was, and gives what is found in it
// then.
func (k *checker) mend(in input, l *lint.Linter, r lint.Result) (lint.Result, error) {
	better, err := k.mended(l, r)
	before, after := r.Letter.File.Data, better.Letter.File.Data
	if err == nil && before != after {
		err = fix.Write(filepath.FromSlash(in.path), filepath.FromSlash(in.folder), before, after)
	}
	if err != nil {
		return r, fmt.Errorf("%s: nothing was changed: %w", in.path, err)
	}
	return better, nil
}

// diff is what mending a letter would change. A terminal is given nothing that
// it would obey.
func (k *checker) diff(l *lint.Linter, r lint.Result) (string, error) {
	better, err := k.mended(l, r)
	if err != nil {
		return "", fmt.Errorf("%s: %w", r.Path, err)
	}
	text := fix.Diff(strings.TrimLeft(r.Path, "/"), r.Letter.File.Data, better.Letter.File.Data)
	if _, seen := terminal(k.out); !seen {
		return text, nil
	}
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if rest, ended := strings.CutSuffix(line, "\n"); ended {
			lines[i] = screen.Visible(rest) + "\n"
		}
	}
	return strings.Join(lines, ""), nil
}
