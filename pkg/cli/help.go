package cli

import "github.com/spf13/cobra"

// addHelp adds “apology help”, which, unlike cobra's own, takes a command that
// does not exist for an error.
func addHelp(root *cobra.Command) {
	help := &cobra.Command{
		Use:     "help [<command>]",
		Short:   "Say what a command does",
		Example: "  # what can check do?\n  $ apology help check",
		GroupID: forSetup,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil {
				return err
			}
			if err := noSuchCommand(cmd, rest); err != nil {
				return err
			}
			cmd.InitDefaultHelpFlag()
			cmd.InitDefaultVersionFlag()
			return cmd.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			cmd, _, err := root.Find(args)
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var names []string
			for _, c := range cmd.Commands() {
				names = append(names, c.Name()+"\t"+c.Short)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
	root.SetHelpCommand(help)
}

// addCompletion adds cobra's “apology completion”, in our words and with our
// errors.
func addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Short = "Print a script that teaches your shell to complete commands and rules"
			cmd.Args, cmd.RunE = noSuchCommand, showHelp
		}
	}
}
