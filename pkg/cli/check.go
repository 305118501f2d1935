package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/report"
	"apology.example/pkg/rule"
)

// checkOptions are the flags of apology check.
type checkOptions struct {
	name     string
	failOn   string
	exitZero bool
	only     []string
	skip     []string
}

func newCheck() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check <path>...",
		Short: "Read letters and say which words may hurt",
		Example: "  # read a letter\n  $ apology check letter.md\n\n" +
			"  # read standard input\n  $ apology check --stdin-filename letter.txt -",
		RunE: func(cmd *cobra.Command, paths []string) error {
			return o.run(cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr(), paths)
		},
	}
	cmd.Flags().StringVar(&o.name, "stdin-filename", "-", "the name under which standard input is reported")
	cmd.Flags().StringVar(&o.failOn, "fail-on", "warning", "exit with 1 from this severity on: error, warning, suggestion or never")
	cmd.Flags().BoolVar(&o.exitZero, "exit-zero", false, "the same as --fail-on never")
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "judge with these rules or categories only")
	cmd.Flags().StringSliceVar(&o.skip, "skip", nil, "leave these rules or categories out")
	return cmd
}

func (o *checkOptions) run(stdin io.Reader, stdout, stderr io.Writer, paths []string) error {
	if len(paths) == 0 {
		return errors.New("no letter was named; give a file, or - for standard input")
	}
	limit, err := o.limit()
	if err != nil {
		return err
	}
	set, err := rule.Builtin()
	if err != nil {
		return err
	}
	linter, err := lint.New(set, lint.Options{Only: o.only, Skip: o.skip})
	if err != nil {
		return err
	}
	var worst diag.Severity
	failed := false
	for _, path := range paths {
		result, err := o.read(linter, stdin, path)
		if err != nil {
			fmt.Fprintf(stderr, "apology: %v\n", err)
			failed = true
			continue
		}
		worst = max(worst, result.Worst())
		if err := report.Unix(stdout, result); err != nil {
			return err
		}
	}
	switch {
	case failed:
		return errReported
	case worst >= limit:
		return errFindings
	}
	return nil
}

// limit is the least severity that counts as a finding.
func (o *checkOptions) limit() (diag.Severity, error) {
	if o.exitZero || o.failOn == "never" {
		return diag.Safety + 1, nil
	}
	s, err := diag.ParseSeverity(o.failOn)
	if err != nil || s == diag.Off || s == diag.Safety {
		return diag.Off, fmt.Errorf("--fail-on takes error, warning, suggestion or never, not %q", o.failOn)
	}
	return s, nil
}

func (o *checkOptions) read(l *lint.Linter, stdin io.Reader, path string) (lint.Result, error) {
	name := path
	var data []byte
	var err error
	if path == "-" {
		name = o.name
		data, err = io.ReadAll(stdin)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return lint.Result{}, err
	}
	lt, err := letter.Parse(name, data, letter.Options{})
	if err != nil {
		return lint.Result{}, err
	}
	return l.Lint(name, lt), nil
}
