package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man [<folder>]",
		Short: "Print the manual page, or write one for every command",
		Long: "Prints the manual page of apology, for man to show. With a folder, it writes a page for every\n" +
			"command there. The same apology writes the same bytes: no page holds a date.",
		Example: "  # read it\n  $ apology man\n\n" +
			"  # where man looks for pages\n  $ apology man share/man/man1",
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return writePage(cmd.OutOrStdout(), cmd.Root())
			}
			return writePages(args[0], cmd.Root())
		},
	}
}

// writePages writes a page for a command and for each below it.
func writePages(dir string, cmd *cobra.Command) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the folder for the manual pages: %w", err)
	}
	f, err := os.Create(filepath.Join(dir, pageName(cmd)+".1"))
	if err != nil {
		return err
	}
	if err := writePage(f, cmd); err != nil {
		_ = f.Close() // the other error says more
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			if err := writePages(dir, c); err != nil {
				return err
			}
		}
	}
	return nil
}

func writePage(w io.Writer, cmd *cobra.Command) error {
	cmd.InitDefaultHelpFlag()
	_, err := io.WriteString(w, page(cmd))
	return err
}
