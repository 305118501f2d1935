package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/rule"
	"apology.example/pkg/screen"
	"apology.example/pkg/spell"
)

func newRulesShow() *cobra.Command {
	var o rulesOptions
	cmd := &cobra.Command{
		Use:   "show <rule>",
		Short: "Explain a rule: why, what it finds, what it leaves alone",
		Long: "Explains one rule: what it says and asks, why it is there, where it comes from, what it finds,\n" +
			"what it leaves alone, what it is known to miss, how often it was right, how to silence it, and\n" +
			"its patterns. In its message, … stands for the words that were found; in its examples they\n" +
			"stand in [[ ]].",
		Example: "  # why does this rule speak?\n  $ apology rules show conditional-apology\n\n" +
			"  # one of my own\n  $ apology rules show --rules rules no-hard-feelings",
		Args: one("a rule"),
		RunE: func(cmd *cobra.Command, args []string) error { return o.show(cmd.OutOrStdout(), args[0]) },
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			return o.complete(args), cobra.ShellCompDirectiveNoFileComp
		},
	}
	o.flags(cmd)
	return cmd
}

// complete are the rules that may be shown, for a shell.
func (o *rulesOptions) complete(args []string) []string {
	set, err := ruleSet(o.dirs)
	if err != nil || len(args) > 0 {
		return nil
	}
	var ids []string
	for _, r := range faults(set) {
		ids = append(ids, r.ID+"\t"+r.Title)
	}
	return ids
}

func (o *rulesOptions) show(w io.Writer, id string) error {
	if err := oneOf("format", o.format, "text", "json"); err != nil {
		return err
	}
	set, err := ruleSet(o.dirs)
	if err != nil {
		return err
	}
	i := set.Find(id)
	if i < 0 {
		return noSuchRule(set, id)
	}
	folders, err := ruleFolders(o.dirs)
	if err != nil {
		return err
	}
	doc, err := rule.Manual(id, folders...)
	if err != nil {
		return err
	}
	figures, err := o.measured(id)
	if err != nil {
		return err
	}
	if o.format == "json" {
		return showJSON(w, set.Rules[i], doc, figures)
	}
	return showText(w, set.Rules[i], doc, figures)
}

// noSuchRule names the nearest rule, or says that the name is a category's.
func noSuchRule(set *rule.Set, id string) error {
	var ids []string
	for _, r := range faults(set) {
		if r.Category == id {
			return fmt.Errorf("%q is a category; “apology rules” lists its rules", id)
		}
		ids = append(ids, r.ID)
	}
	return fmt.Errorf("no rule is called %q%s (“apology rules” lists them)", id, spell.Suggest(id, ids))
}

func showText(w io.Writer, r *rule.Rule, doc *rule.Doc, figures []rule.Accuracy) error {
	b := manual{strong: screen.NewPalette(coloured(w, "auto")).Strong}
	fmt.Fprintf(&b, "%s\n", b.strong(r.ID))
	b.WriteString(wrap(r.Title+".", ""))
	fmt.Fprintf(&b, "\nCategory: %s\n%s", r.Category, wrap("Severity: "+severities(r), ""))
	b.section("What apology says", strings.ReplaceAll(r.Message, "{match}", "…"))
	b.section("What it asks you", r.Advice)
	b.section("Why", doc.Why)
	b.section("The guide", doc.Guide)
	b.section("It finds", doc.Bad...)
	b.section("It leaves alone", doc.Good...)
	b.section("It is known to miss", doc.Misses...)
	b.section("How often it is right", accuracyLines(figures)...)
	fmt.Fprintf(&b, "\n%s\n%s", b.strong("To silence it"), silencing(r))
	b.section("Further reading", doc.Sources...)
	b.section("Patterns", doc.Patterns...)
	_, err := w.Write(b.Bytes())
	return err
}

// manual is the text that explains a rule.
type manual struct {
	bytes.Buffer
	strong screen.Paint
}

// section is a heading with its paragraphs, or nothing where there are none.
// Several paragraphs are a list.
func (b *manual) section(heading string, paragraphs ...string) {
	if strings.Join(paragraphs, "") == "" {
		return
	}
	fmt.Fprintf(b, "\n%s\n", b.strong(heading))
	for _, p := range paragraphs {
		if len(paragraphs) == 1 {
			b.WriteString(wrap(p, "  "))
			continue
		}
		b.WriteString("  - " + strings.TrimPrefix(wrap(p, "    "), "    "))
	}
}

// wrap breaks a text into lines of at most 80 characters, each after indent.
func wrap(text, indent string) string {
	var b strings.Builder
	width := 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case width == 0:
			b.WriteString(indent)
			width = len(indent)
		case width+1+n > 80:
			b.WriteString("\n" + indent)
			width = len(indent)
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += n
	}
	b.WriteByte('\n')
	return b.String()
}

// shownRule is a rule and its manual as json prints them.
type shownRule struct {
	Schema int `json:"schema"`
	listedRule
	Why      string   `json:"why"`
	Guide    string   `json:"guide"`
	Sources  []string `json:"sources"`
	Bad      []string `json:"bad"`
	Good     []string `json:"good"`
	Misses   []string `json:"misses"`
	Patterns []string `json:"patterns"`

	Accuracy []rule.Accuracy `json:"accuracy"`
}

func showJSON(w io.Writer, r *rule.Rule, doc *rule.Doc, figures []rule.Accuracy) error {
	list := func(s []string) []string { return append([]string{}, s...) }
	return writeJSON(w, shownRule{
		1, asListed(r), doc.Why, doc.Guide, list(doc.Sources),
		list(doc.Bad), list(doc.Good), list(doc.Misses), list(doc.Patterns),
		append([]rule.Accuracy{}, figures...),
	})
}
