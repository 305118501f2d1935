package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
)

func newConfig() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Write a configuration, or show what holds and why",
		Long: "A letter is read with the defaults of apology, changed by the user's own file\n" +
			"($XDG_CONFIG_HOME/apology/config.yaml), by the nearest .apology.yaml in the letter's folder or\n" +
			"above it, by APOLOGY_ variables, and by flags. Later wins.",
		Example: "  # write .apology.yaml, all of it commented out\n  $ apology config init\n\n" +
			"  # what holds for this letter, and who said so?\n  $ apology config show --origin letter.md",
		Args: noSuchCommand, RunE: showHelp,
	}
	cmd.AddCommand(newConfigInit(), newConfigShow())
	return cmd
}

// initOptions are the flags of apology config init.
type initOptions struct{ user, force bool }

func newConfigInit() *cobra.Command {
	var o initOptions
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Write a commented configuration to start from",
		Long: "Writes .apology.yaml into this folder. Every line of it is commented out and shows what holds\n" +
			"without it, so that nothing changes until you take a comment mark away.",
		Example: "  # for the letters in this folder and below it\n  $ apology config init\n\n" +
			"  # for all your letters\n  $ apology config init --user",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.write(cmd.OutOrStdout()) },
	}
	cmd.Flags().BoolVar(&o.user, "user", false, "write your own file, which holds everywhere, instead")
	cmd.Flags().BoolVar(&o.force, "force", false, "write over a file that is there")
	return cmd
}

func (o *initOptions) write(w io.Writer) error {
	path := config.FileName
	if o.user {
		path = config.UserFile()
		if path == "" {
			return errors.New("nobody knows where your configuration lies; set HOME or XDG_CONFIG_HOME")
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
	}
	if err := create(path, config.Starter, o.force); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%s is written, and changes nothing yet. See what holds:\n  apology config show --origin\n", filepath.ToSlash(path))
	return err
}
