package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"apology.example/pkg/rule"
)

func newRulesTest() *cobra.Command {
	return &cobra.Command{
		Use:   "test [<folder>...]",
		Short: "Run the examples in rule files, your own included",
		Long: "Reads the bad and the good examples of every rule: those that apology comes with, and those in\n" +
			"the folders named. A rule must find its bad examples and leave its good ones alone, and every\n" +
			"exception must keep at least one good example silent. Exits with 1 if one does not, and with 2\n" +
			"if a file cannot be understood.",
		Example: "  # test the rules that apology comes with\n  $ apology rules test\n\n" +
			"  # test my own as well\n  $ apology rules test rules",
		RunE: func(cmd *cobra.Command, dirs []string) error { return testRules(cmd.OutOrStdout(), dirs) },
	}
}

func testRules(w io.Writer, dirs []string) error {
	folders, err := ruleFolders(dirs)
	if err != nil {
		return err
	}
	failures, count, err := rule.Test(folders...)
	if err != nil {
		return err
	}
	for _, f := range failures {
		fmt.Fprintf(w, "%s: %s\n", f.Where, failed(f))
	}
	if len(failures) > 0 {
		fmt.Fprintf(w, "%s in %s: %d did not go as written.\n",
			amount(count.Examples, "example"), amount(count.Rules, "rule"), len(failures))
		return errFindings
	}
	_, err = fmt.Fprintf(w, "%s in %s: all go as written.\n", amount(count.Examples, "example"), amount(count.Rules, "rule"))
	return err
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
