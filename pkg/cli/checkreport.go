package cli

import (
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/config"
	"apology.example/pkg/report"
	"apology.example/pkg/rule"
)

// report starts the report that was asked for.
func (o *checkOptions) report(c *config.Config, out io.Writer) (*report.Report, error) {
	if o.stats && (c.Format != report.Formats[0] || o.template != "") {
		return nil, fmt.Errorf("--stats goes with --format %s; json has the figures of each letter in it", report.Formats[0])
	}
	options := report.Options{
		Version: version(), Unit: c.Columns, Width: columns(out), Color: coloured(out, c.Color), Quiet: o.quiet, Stats: o.stats,
	}
	if o.template != "" {
		return report.NewTemplate(out, o.template, options)
	}
	if c.Format == "sarif" {
		var err error
		if options.Rules, err = described(c); err != nil {
			return nil, err
		}
	}
	return report.New(out, c.Format, options)
}

// described are the rules of a configuration with what their manuals say.
func described(c *config.Config) ([]report.Rule, error) {
	set, err := ruleSet(c.Rules)
	if err != nil {
		return nil, err
	}
	folders, err := ruleFolders(c.Rules)
	if err != nil {
		return nil, err
	}
	docs, err := rule.Manuals(folders...)
	if err != nil {
		return nil, err
	}
	var list []report.Rule
	for _, r := range faults(set) {
		list = append(list, report.Rule{
			ID: r.ID, Category: r.Category, Title: r.Title, Why: docs[r.ID].Why,
			Advice: strings.ReplaceAll(r.Advice, "{match}", "this"), Severity: r.Severity,
		})
	}
	return list, nil
}
