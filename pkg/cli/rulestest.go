package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"apology.example/pkg/rule"
)

// testOptions are the flags of apology rules test.
type testOptions struct{ coverage bool }

func newRulesTest() *cobra.Command {
	var o testOptions
	cmd := &cobra.Command{
		Use:   "test [<folder>...]",
		Short: "Run the examples in rule files, your own included",
		Long: "Reads the bad and the good examples of every rule: those that apology comes with, and those in\n" +
			"the folders named. A rule must find its bad examples and leave its good ones alone, and every\n" +
			"exception must keep at least one good example silent. Exits with 1 if one does not, and with 2\n" +
			"if a file cannot be understood.\n\n" +
			"It also counts what the examples leave untried: the lines under match by which none is found,\n" +
			"and the alternatives in patterns and phrases that none takes, one side of a \"|\" or the words in\n" +
			"front of a \"?\". Folders are counted by themselves. --coverage lists what was left out.",
		Example: "  # test the rules that apology comes with\n  $ apology rules test\n\n" +
			"  # test my own as well, and see what no example of mine has tried\n  $ apology rules test --coverage rules",
		RunE: func(cmd *cobra.Command, dirs []string) error { return o.run(cmd.OutOrStdout(), dirs) },
	}
	cmd.Flags().BoolVar(&o.coverage, "coverage", false, "list the alternatives that no example takes")
	return cmd
}

func (o *testOptions) run(w io.Writer, dirs []string) error {
	folders, err := ruleFolders(dirs)
	if err != nil {
		return err
	}
	failures, count, err := rule.Test(folders...)
	if err != nil {
		return err
	}
	covered, err := rule.Cover(folders...)
	if err != nil {
		return err
	}
	for _, f := range failures {
		fmt.Fprintf(w, "%s: %s\n", f.Where, failed(f))
	}
	if o.coverage {
		listIdle(w, covered.Idle)
	}
	outcome := "all go as written"
	if len(failures) > 0 {
		outcome = fmt.Sprintf("%d did not go as written", len(failures))
		err = errFindings
	}
	fmt.Fprintf(w, "%s in %s: %s.\n", amount(count.Examples, "example"), amount(count.Rules, "rule"), outcome)
	fmt.Fprintln(w, o.covered(covered, len(folders) > 0))
	return err
}

// covered says how much of the rules the examples take.
func (o *testOptions) covered(c rule.Coverage, own bool) string {
	which := "Patterns"
	if own {
		which = "Your own patterns"
	}
	text := fmt.Sprintf("%s with an example: %d of %d; alternatives in them: %d of %d.",
		which, c.Lines.Taken, c.Lines.Of, c.Ways.Taken, c.Ways.Of)
	if len(c.Idle) > 0 && !o.coverage {
		text += " --coverage lists the others."
	}
	return text
}

func listIdle(w io.Writer, idle []rule.Alternative) {
	for _, a := range idle {
		inside := ""
		if a.Within > 0 {
			inside = ", nor what is in it"
		}
		fmt.Fprintf(w, "%s:%d:%d: %s: no example takes %q%s\n", a.File, a.Line, a.Col, a.Of, a.Text, inside)
	}
}

// failed says which example of which rule went wrong; a failure without one is
// about the rule.
func failed(f rule.TestFailure) string {
	if f.Text == "" {
		return fmt.Sprintf("%s: %s", f.Rule, f.Msg)
	}
	return fmt.Sprintf("%s: %q %s", f.Rule, f.Text, f.Msg)
}

// amount is a number with its noun: "1 rule", "2 rules".
func amount(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
