package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/editor"
	"apology.example/pkg/spell"
)

// hookOptions are the flags of apology hook.
type hookOptions struct{ install, uninstall, dryRun, list bool }

func newHook() *cobra.Command {
	var o hookOptions
	cmd := &cobra.Command{
		Use:   "hook <editor>",
		Short: "Have letters checked when you save them",
		Long: "Prints what to add to an editor, a mail client or git so that a letter is checked when you save,\n" +
			"send or commit it: what, and where it goes. --install shows the change and makes it, between\n" +
			"markers; --uninstall restores the files to the byte.\n\n" +
			"A letter is a .md, .markdown, .txt or .eml file with \"letter\" or \"apolog\" in its own name or its\n" +
			"folder's. A save is never held up or changed.",
		Example: "  # which ones are there?\n  $ apology hook --list\n\n" +
			"  # what would it take?\n  $ apology hook vim\n\n" +
			"  # set it up, and take it back\n  $ apology hook --install vim\n  $ apology hook --uninstall vim",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return editor.Names(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	f := cmd.Flags()
	f.BoolVar(&o.install, "install", false, "show what changes, and make the change")
	f.BoolVar(&o.uninstall, "uninstall", false, "show what changes, and take it back")
	f.BoolVar(&o.dryRun, "dry-run", false, "with --install or --uninstall: only show what would change")
	f.BoolVar(&o.list, "list", false, "list the editors")
	cmd.MarkFlagsMutuallyExclusive("install", "uninstall", "list")
	cmd.MarkFlagsMutuallyExclusive("dry-run", "list")
	return cmd
}

func (o *hookOptions) run(cmd *cobra.Command, args []string) error {
	w := cmd.OutOrStdout()
	if o.list {
		return listEditors(w)
	}
	if err := one("an editor; apology hook --list names them")(cmd, args); err != nil {
		return err
	}
	if o.dryRun && !o.install && !o.uninstall {
		return fmt.Errorf("--dry-run goes with --install or --uninstall")
	}
	e, ok := editor.Find(args[0])
	if !ok {
		return fmt.Errorf("nothing is known of an editor %q%s (apology hook --list names those that are)", args[0], spell.Suggest(args[0], editor.Names()))
	}
	places, err := editor.Here()
	if err != nil {
		return err
	}
	switch {
	case len(e.Files) == 0:
		return byHand(w, e, o.install || o.uninstall)
	case o.install:
		return o.change(w, e, places, e.Install)
	case o.uninstall:
		return o.change(w, e, places, e.Uninstall)
	}
	return printHook(w, e, places)
}

// listEditors prints a line for each editor.
func listEditors(w io.Writer) error {
	for _, e := range editor.Editors() {
		tried := "tried with " + e.Tried
		if e.Tried == "" {
			tried = "not tried by us"
		}
		fmt.Fprintf(w, "%-12s %s (%s)\n", e.Name, e.Title, tried)
	}
	return nil
}

// byHand prints the instructions for an editor that nothing can be added to.
func byHand(w io.Writer, e editor.Editor, change bool) error {
	if change {
		return fmt.Errorf("%s must be set up by hand; apology hook %s says how", e.Title, e.Name)
	}
	fmt.Fprintf(w, "%s\n%s\n\n%s", e.Title, e.Does, e.Instructions())
	return nil
}

// change shows the changes and makes them.
func (o *hookOptions) change(w io.Writer, e editor.Editor, places editor.Places, plan func(editor.Places) ([]editor.Change, error)) error {
	changes, err := plan(places)
	if err != nil {
		return fmt.Errorf("%w; apology hook %s prints what to change by hand", err, e.Name)
	}
	made := false
	for _, c := range changes {
		made = made || !c.Same()
		fmt.Fprint(w, c.Diff())
	}
	switch {
	case !made:
		fmt.Fprintf(w, "%s: there is nothing to change.\n", e.Title)
		return nil
	case o.dryRun:
		fmt.Fprintln(w, "\nNothing was written.")
		return nil
	}
	for _, c := range changes {
		if err := c.Write(); err != nil {
			return err
		}
	}
	if o.uninstall {
		fmt.Fprintf(w, "\n%s: taken back.\n", e.Title)
		return nil
	}
	fmt.Fprintf(w, "\n%s: done. %s\n", e.Title, e.Does)
	for _, step := range e.Steps(places) {
		fmt.Fprintln(w, step)
	}
	fmt.Fprintf(w, "apology hook --uninstall %s takes it back.\n", e.Name)
	return nil
}

// printHook prints what to add. All but that is in comments, so that it may go
// into the file as it is.
func printHook(w io.Writer, e editor.Editor, places editor.Places) error {
	changes, err := e.Show(places)
	if err != nil {
		return err
	}
	sign := e.Files[0].Comment
	about := append([]string{e.Title + ". " + e.Does}, e.Steps(places)...)
	about = append(about, fmt.Sprintf("apology hook --install %s adds this, and --uninstall takes it back. By hand,", e.Name),
		"take out what stands between the markers, and files that hold nothing else.")
	fmt.Fprintf(w, "%s %s\n", sign, strings.Join(about, "\n"+sign+" "))
	for i, c := range changes {
		fmt.Fprintf(w, "\n%s In %s:\n%s", e.Files[i].Comment, c.Path, c.Part)
	}
	return nil
}
