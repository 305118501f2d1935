package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
)

// showOptions are the flags of apology config show.
type showOptions struct {
	fileOptions
	origin bool
	json   bool
}

func newConfigShow() *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show [<path>]",
		Short: "Print every value in force",
		Long: "Prints what holds for a letter, or for letters in this folder if none is named. The letter need\n" +
			"not exist. With --origin each value says who set it: a file with line and column, a variable, a\n" +
			"flag, or apology itself (default).",
		Example: "  # what holds here?\n  $ apology config show\n\n" +
			"  # what holds for this letter, and who said so?\n  $ apology config show --origin drafts/letter.md",
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.run(cmd, cmp.Or(strings.Join(args, ""), "letter.md"))
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&o.origin, "origin", false, "say where each value comes from")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON, always with the origins")
	return cmd
}

func (o *showOptions) run(cmd *cobra.Command, path string) error {
	c, err := o.loader(cmd).For(path)
	if err != nil {
		return err
	}
	set, err := ruleSet(c.Rules)
	if err != nil {
		return err
	}
	if err := checkNames(c, set); err != nil {
		return err
	}
	return o.print(cmd.OutOrStdout(), c)
}

func (o *showOptions) print(w io.Writer, c *config.Config) error {
	if o.json {
		return writeJSON(w, struct {
			Schema int            `json:"schema"`
			Values []config.Value `json:"values"`
		}{1, c.Values})
	}
	width := 0
	for _, v := range c.Values {
		width = max(width, len(v.Key)+len(v.Text)+len(": "))
	}
	for _, v := range c.Values {
		line := v.Key + ": " + v.Text
		if o.origin {
			line = fmt.Sprintf("%-*s  # %s", width, line, v.Origin)
		}
		fmt.Fprintln(w, line)
	}
	return nil
}
