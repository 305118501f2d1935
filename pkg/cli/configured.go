package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"apology.example/pkg/config"
	"apology.example/pkg/report"
	"apology.example/pkg/rule"
)

// fileOptions are the flags that say which configuration is read.
type fileOptions struct {
	file string
	none bool
}

func (o *fileOptions) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.file, "config", "", "read this configuration, and no other")
	cmd.Flags().BoolVar(&o.none, "no-config", false, "read no configuration; variables and flags still hold")
	cmd.MarkFlagsMutuallyExclusive("config", "no-config")
}

// loader reads configurations as the flags say. A flag of the command that was
// given, and has the name of a setting, is the last to win.
func (o *fileOptions) loader(cmd *cobra.Command) *config.Loader {
	given := map[string]any{}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if list, ok := f.Value.(pflag.SliceValue); ok {
			given[f.Name] = list.GetSlice()
		} else {
			given[f.Name] = f.Value.String()
		}
	})
	return &config.Loader{Formats: report.Formats, File: o.file, None: o.none, Flags: given}
}

// checkNames reports names of rules in a configuration that do not exist, and
// severities asked of safety rules.
func checkNames(c *config.Config, set *rule.Set) error {
	var known, safety []string
	for _, r := range faults(set) {
		known = append(known, r.ID, r.Category)
		if r.Category == "safety" {
			safety = append(safety, r.ID, r.Category)
		}
	}
	return c.Check(known, safety)
}
