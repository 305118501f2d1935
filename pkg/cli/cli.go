// Package cli is the command line: one command a file. It is the only importer
// of cobra.
package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// The exit statuses of apology.
const (
	ExitClean    = 0 // nothing at or above --fail-on
	ExitFindings = 1 // something was
	ExitUsage    = 2 // wrong usage, or a letter that could not be read
)

// errFindings ends a run that worked and found something; nothing is printed.
var errFindings = errors.New("findings")

// errReported ends a run whose troubles have been told already.
var errReported = errors.New("reported")

// Main runs apology with its arguments, without the program's name, and
// returns the exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := &cobra.Command{
		Use:   "apology",
		Short: "Hear a letter of apology as the other person will",
		Long: "apology reads a letter of apology before it is sent, and says which words may hurt again.\n" +
			"It never claims that a letter is sincere, will be forgiven, or is safe to send.",
		SilenceErrors: true, SilenceUsage: true,
	}
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.AddCommand(newCheck(), newVersion())
	switch err := root.Execute(); {
	case err == nil:
		return ExitClean
	case errors.Is(err, errFindings):
		return ExitFindings
	case errors.Is(err, errReported):
	default:
		fmt.Fprintf(stderr, "apology: %v\n", err)
	}
	return ExitUsage
}
