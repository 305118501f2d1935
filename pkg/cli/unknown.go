package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"apology.example/pkg/spell"
)

// noSuchCommand takes no arguments: a word that is left over was meant for a
// command, and the nearest one is named.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return fmt.Errorf("%q has no command %q%s (%s --help lists them)",
		cmd.CommandPath(), args[0], spell.Suggest(args[0], names), cmd.CommandPath())
}

// flagError says what is wrong with a flag and names the nearest one.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return fmt.Errorf("%s: %w", cmd.CommandPath(), err)
	}
	name := unknown.GetSpecifiedName()
	if shorts := unknown.GetSpecifiedShortnames(); shorts != "" {
		return fmt.Errorf("%q has no flag -%s (%s --help lists them)", cmd.CommandPath(), name, cmd.CommandPath())
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return fmt.Errorf("%q has no flag --%s%s (%s --help lists them)",
		cmd.CommandPath(), name, spell.Suggest("--"+name, names), cmd.CommandPath())
}

// one takes exactly one argument, what being what it stands for.
func one(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return fmt.Errorf("%q wants %s (see %s --help)", cmd.CommandPath(), what, cmd.CommandPath())
		case 1:
			return nil
		}
		return fmt.Errorf("%q takes %s, and not %s", cmd.CommandPath(), what, strings.Join(args, " "))
	}
}

// oneOf is an error where a flag's value is not among those it takes.
func oneOf(flag, value string, known ...string) error {
	for _, k := range known {
		if value == k {
			return nil
		}
	}
	return fmt.Errorf("--%s takes %s, not %q%s", flag, strings.Join(known, " or "), value, spell.Suggest(value, known))
}

// atMostOne takes one argument or none.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%q takes one path, and was given %q as well", cmd.CommandPath(), args[1])
	}
	return nil
}

// noArguments takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%q takes no arguments, and was given %q", cmd.CommandPath(), args[0])
	}
	return nil
}
