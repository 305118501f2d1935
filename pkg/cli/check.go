package cli

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/report"
	"apology.example/pkg/screen"
)

// checkOptions are the flags of apology check that are no settings. Those that
// are reach it through the configuration, in which they have the last word.
type checkOptions struct {
	fileOptions
	fixing
	name     string // of standard input
	template string
	exitZero bool
	quiet    bool
	stats    bool
	watching bool
	redact   bool
}

func newCheck() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check <path>...",
		Short: "Read letters and say which words may hurt",
		Long: "Reads letters: files, folders (their .md, .markdown, .txt and .eml files, those in hidden folders\n" +
			"left out), globs, and - for standard input. It exits with 0 if it found nothing at or above\n" +
			"--fail-on, 1 if it found something, and 2 if a letter could not be read; the others still are.",
		Example: "  # read a letter\n  $ apology check letter.md\n\n" +
			"  # read every letter in a folder, for a program\n  $ apology check --format json letters\n\n" +
			"  # read what an editor holds\n  $ apology check --stdin-filename letter.md -\n\n" +
			"  # see what would be mended, then mend it\n  $ apology check --diff letter.md\n  $ apology check --fix letter.md\n\n" +
			"  # print it in a way of your own\n  $ apology check --template '{{range .letters}}{{.path}}{{\"\\n\"}}{{end}}' letters",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				return errors.New("no letter was named; give a file, a folder, or - for standard input (see apology check --help)")
			}
			if err := o.fixing.check(paths); err != nil {
				return err
			}
			if o.watching {
				return o.watch(cmd, paths)
			}
			return o.run(cmd, paths)
		},
	}
	o.flags(cmd)
	return cmd
}

func (o *checkOptions) flags(cmd *cobra.Command) {
	o.fileOptions.flags(cmd)
	o.fixing.flags(cmd)
	settingFlags(cmd)
	cmd.Flags().StringVar(&o.name, "stdin-filename", "-", "the name under which standard input is reported and configured")
	cmd.Flags().BoolVar(&o.exitZero, "exit-zero", false, "the same as --fail-on never")
	cmd.Flags().BoolVar(&o.quiet, "quiet", false, "print the findings and nothing else")
	cmd.Flags().BoolVar(&o.stats, "stats", false, "count words, sentences, and findings by rule")
	cmd.Flags().StringVar(&o.template, "template", "", "print with this Go template, which is given what --format json prints")
	cmd.Flags().BoolVar(&o.watching, "watch", false, "read the letters again whenever one of them is saved")
	cmd.Flags().BoolVar(&o.redact, "redact", false, "put the shape of each word in its place, so that you can show the report to others")
	cmd.MarkFlagsMutuallyExclusive("exit-zero", "fail-on")
	cmd.MarkFlagsMutuallyExclusive("format", "template", "diff")
	cmd.MarkFlagsMutuallyExclusive("fix", "diff", "watch")
	cmd.MarkFlagsMutuallyExclusive("redact", "diff")
}

const regionUsage = "where to look for help lines, if somebody may need one: us, ca, uk, ie, au or anywhere"

// settingFlags are the flags that are settings, too. Their values are read by
// package config, and so are their defaults.
func settingFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringP("format", "f", "text", "how to print: "+strings.Join(report.Formats, ", "))
	f.String("fail-on", "warning", "exit with 1 from this severity on: error, warning, suggestion or never")
	f.String("letter", "auto", "read them as: apology, desire, space, listen, or auto to go by front matter or guess")
	f.StringSlice("only", nil, "judge with these rules or categories only")
	f.StringSlice("skip", nil, "leave these rules or categories out")
	f.StringSlice("rules", nil, "a folder with more rules of your own")
	f.String("region", "anywhere", regionUsage)
	f.String("columns", "chars", "what columns count: chars, bytes or utf16")
	f.String("color", "auto", "colours: auto, always or never")
	f.Int("jobs", 0, "how many letters to read at a time; 0 is one for each processor")
	f.Int64("max-size", letter.DefaultMaxSize, "the size in bytes above which a file is not read")
}

func (o *checkOptions) run(cmd *cobra.Command, paths []string) error {
	collectLess()
	inputs, failures := find(paths, o.name)
	out := cmd.OutOrStdout()
	k := checker{loader: o.loader(cmd), stdin: cmd.InOrStdin(), out: out, fixing: o.fixing, never: o.exitZero, redact: o.redact}
	c, err := k.forRun(inputs, o.name)
	if err != nil {
		return err
	}
	if k.report, err = o.report(c, out); err != nil {
		return err
	}
	k.progress = progressOn(cmd.ErrOrStderr(), out, len(inputs), o.quiet)
	return k.all(inputs, failures, c.Jobs, cmd.ErrOrStderr())
}

// all checks the letters and writes the report. Letters that cannot be read do
// not keep it from the others.
func (k *checker) all(inputs []input, failures []lint.Failure, jobs int, stderr io.Writer) error {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	found := false
	err := inOrder(len(inputs), jobs, func(i int) outcome { return k.check(inputs[i]) }, func(i int, o outcome) error {
		k.progress.show(i + 1)
		if o.err != nil {
			failures = append(failures, lint.Failure{Path: inputs[i].path, Err: o.err})
			return nil
		}
		found = found || o.found
		return k.write(o)
	})
	if err == nil && !k.show {
		err = k.report.Close(k.shown(failures))
	}
	k.progress.clear()
	tell(stderr, failures)
	k.linters.warn(stderr)
	switch {
	case errors.Is(err, syscall.EPIPE):
		return errReported // whoever was reading knows
	case err != nil:
		return err
	case len(failures) > 0:
		return errReported
	case found:
		return errFindings
	}
	return nil
}

// write writes what became of a letter: its page, or what would be mended.
func (k *checker) write(o outcome) error {
	if !k.show {
		return k.report.Write(o.page)
	}
	_, err := io.WriteString(k.out, o.diff)
	return err
}

// tell says what could not be read. What many letters have in common, such as
// a broken configuration, is said once.
func tell(stderr io.Writer, failures []lint.Failure) {
	told := map[string]bool{}
	for _, f := range failures {
		for line := range strings.Lines(f.Err.Error()) {
			if line = strings.TrimSuffix(line, "\n"); !told[line] {
				fmt.Fprintf(stderr, "apology: %s\n", screen.Visible(line))
			}
			told[line] = true
		}
	}
}
