package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version, and what it was built from",
		Example: "  # which apology is this?\n  $ apology version",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "apology", build())
			return err
		},
	}
}

// version is what Go recorded of the build.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(unknown)"
}

// build is the version, with what the program was built from and for.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version()
	}
	said := map[string]string{}
	for _, s := range info.Settings {
		said[s.Key] = s.Value
	}
	return fmt.Sprintf("%s (%s, %s, %s/%s)", version(), commit(said), info.GoVersion, runtime.GOOS, runtime.GOARCH)
}

// commit is the commit of a build, by what Go recorded of it.
func commit(said map[string]string) string {
	id := said["vcs.revision"]
	if id == "" {
		return "no commit recorded"
	}
	changed := ""
	if said["vcs.modified"] == "true" {
		changed = " with changes"
	}
	return fmt.Sprintf("commit %.12s%s, %s", id, changed, said["vcs.time"])
}
