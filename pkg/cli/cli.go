// Package cli is the command line: one command a file. It is the only importer
// of cobra.
package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// The exit statuses of apology.
const (
	ExitClean    = 0 // nothing at or above --fail-on
	ExitFindings = 1 // something was
	ExitUsage    = 2 // wrong usage, or a file that could not be read
	ExitFault    = 3 // a fault in apology itself
)

// errFindings ends a run that worked and found something; nothing is printed.
var errFindings = errors.New("findings")

// errReported ends a run whose troubles have been told already.
var errReported = errors.New("reported")

// Main runs apology with its arguments, without the program's name, and
// returns the exit status. A panic ends in ExitFault and tells nothing of the
// letter that was being read.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) (status int) {
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Fprintf(stderr, "apology: this is a fault in apology %s, and not in your letter: %T\n", version(), fault)
			status = ExitFault
		}
	}()
	saveMemory()
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return exitStatus(root.Execute(), stderr)
}

// exitStatus is the one place that makes a status out of an error. It says the
// error, a line for each part.
func exitStatus(err error, stderr io.Writer) int {
	switch {
	case err == nil:
		return ExitClean
	case errors.Is(err, errFindings):
		return ExitFindings
	case errors.Is(err, errReported):
		return ExitUsage
	}
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintf(stderr, "apology: %s\n", strings.TrimSuffix(line, "\n"))
	}
	return ExitUsage
}

// The groups of commands in the help of apology.
const (
	forLetters = "letters"
	forRules   = "rules"
	forSetup   = "setup"
)

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "apology",
		Short: "Hear a letter of apology as the other person will",
		Long: "apology reads a letter of apology before it is sent, and says which words may hurt again.\n" +
			"It never claims that a letter is sincere, will be forgiven, or is safe to send.\n\n" +
			"It exits with 0 if it found nothing, 1 if it found something, 2 if it was asked something\n" +
			"that it cannot do or could not read a letter, and 3 if the fault is its own.",
		Example:       "  # read a letter\n  $ apology check letter.md\n\n  # ask why a rule speaks\n  $ apology rules show sorry-but",
		SilenceErrors: true, SilenceUsage: true,
		Args: noSuchCommand, RunE: showHelp,
		Version: build(),
	}
	root.SetVersionTemplate("apology {{.Version}}\n")
	root.AddGroup(
		&cobra.Group{ID: forLetters, Title: "Letters:"},
		&cobra.Group{ID: forRules, Title: "Rules:"},
		&cobra.Group{ID: forSetup, Title: "Setting up:"},
	)
	root.SetFlagErrorFunc(flagError)
	root.SetCompletionCommandGroupID(forSetup)
	add(root, forLetters, newDraft(), newCheck(), newReview(), newTokens())
	add(root, forRules, newRules())
	add(root, forSetup, newConfig(), newHook(), newLSP(), newMan(), newVersion())
	addHelp(root)
	addCompletion(root)
	return root
}

func add(root *cobra.Command, group string, commands ...*cobra.Command) {
	for _, cmd := range commands {
		cmd.GroupID = group
		root.AddCommand(cmd)
	}
}

// showHelp is what a command does that only holds others.
func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }
