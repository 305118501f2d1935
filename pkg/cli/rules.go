package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// rulesOptions are the flags of apology rules.
type rulesOptions struct {
	format string
	dirs   []string
}

func (o *rulesOptions) flags(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.format, "format", "f", "text", "how to print them: text or json")
	cmd.Flags().StringSliceVar(&o.dirs, "rules", nil, "a folder with more rules of your own")
}

func newRules() *cobra.Command {
	var o rulesOptions
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "List the rules, explain one, test them, start one",
		Long: "Without a command, rules lists every rule: by category, with its severity and what it is about.\n" +
			"A rule whose severity depends on the kind of letter is listed with its severity in an apology.",
		Example: "  # which rules are there?\n  $ apology rules\n\n" +
			"  # why does this one speak, and what could I say instead?\n  $ apology rules show conditional-apology\n\n" +
			"  # start a rule of my own, and test it\n  $ apology rules new no-hard-feelings\n  $ apology rules test rules",
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.list(cmd.OutOrStdout()) },
	}
	o.flags(cmd)
	cmd.AddCommand(newRulesShow(), newRulesTest(), newRulesNew())
	return cmd
}

func (o *rulesOptions) list(w io.Writer) error {
	if err := oneOf("format", o.format, "text", "json"); err != nil {
		return err
	}
	set, err := ruleSet(o.dirs)
	if err != nil {
		return err
	}
	if o.format == "json" {
		return listJSON(w, faults(set))
	}
	return listText(w, faults(set))
}

// faults are the rules of the set without the elements of a letter, by category.
func faults(set *rule.Set) []*rule.Rule {
	rules := slices.DeleteFunc(slices.Clone(set.Rules), func(r *rule.Rule) bool { return r.Element })
	slices.SortStableFunc(rules, func(a, b *rule.Rule) int {
		return cmp.Or(strings.Compare(a.Category, b.Category), strings.Compare(a.ID, b.ID))
	})
	return rules
}

func listText(w io.Writer, rules []*rule.Rule) error {
	var b strings.Builder
	width := 0
	for _, r := range rules {
		width = max(width, len(r.ID))
	}
	category := ""
	for _, r := range rules {
		if r.Category != category {
			category = r.Category
			fmt.Fprintf(&b, "\n%s\n", category)
		}
		fmt.Fprintf(&b, "  %-*s  %-10s  %s\n", width, r.ID, r.For(letter.Apology), r.Title)
	}
	_, err := io.WriteString(w, strings.TrimPrefix(b.String(), "\n"))
	return err
}

// listedRule is a rule as json prints it.
type listedRule struct {
	ID       string                        `json:"id"`
	Category string                        `json:"category"`
	Title    string                        `json:"title"`
	Severity map[letter.Kind]diag.Severity `json:"severity"` // in each kind of letter
	Message  string                        `json:"message"`
	Advice   string                        `json:"advice"`
}

func asListed(r *rule.Rule) listedRule {
	l := listedRule{r.ID, r.Category, r.Title, map[letter.Kind]diag.Severity{}, r.Message, r.Advice}
	for _, k := range letter.Kinds {
		l.Severity[k] = r.For(k)
	}
	return l
}

func listJSON(w io.Writer, rules []*rule.Rule) error {
	list := []listedRule{}
	for _, r := range rules {
		list = append(list, asListed(r))
	}
	return writeJSON(w, struct {
		Schema int          `json:"schema"`
		Rules  []listedRule `json:"rules"`
	}{1, list})
}

func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

// severities says how severe a rule is where it holds, in which letters it is
// otherwise, and in which alone it holds.
func severities(r *rule.Rule) string {
	usual, other := r.Severity, ""
	var holds []string
	for _, k := range letter.Kinds {
		own := r.For(k)
		if own == diag.Off {
			continue
		}
		holds = append(holds, string(k))
		if usual == diag.Off {
			usual = own
		}
		if own != usual {
			other += fmt.Sprintf("; in a letter of kind %s: %s", k, own)
		}
	}
	if n := len(holds); 0 < n && n < len(letter.Kinds) {
		other += "; only in a letter of kind " + strings.TrimPrefix(strings.Join(holds[:n-1], ", ")+" or "+holds[n-1], " or ")
	}
	return usual.String() + other
}
