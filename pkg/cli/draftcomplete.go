package cli

import (
	"github.com/spf13/cobra"

	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
)

// completions teach a shell what the flags take: the names of templates, and
// the words that some template has.
func (o *draftOptions) completions(cmd *cobra.Command) {
	kinds := func(*draft.Library) []string {
		var names []string
		for _, k := range letter.Kinds {
			names = append(names, string(k))
		}
		return names
	}
	for flag, words := range map[string]func(*draft.Library) []string{
		"letter":       kinds,
		"format":       func(*draft.Library) []string { return draft.Formats },
		"relationship": func(l *draft.Library) []string { return l.Relationships(letter.Kind(o.letter)) },
		"occasion":     func(l *draft.Library) []string { return l.Occasions(o.asked()) },
		"template":     templateNames,
	} {
		err := cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			l, err := o.templates()
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			return words(l), cobra.ShellCompDirectiveNoFileComp
		})
		if err != nil {
			panic(err) // there is no such flag: a fault of ours
		}
	}
}

// asked is the wish as far as the flags say it.
func (o *draftOptions) asked() draft.Wish {
	return draft.Wish{Letter: letter.Kind(o.letter), Relationship: o.wish.Relationship}
}

func templateNames(l *draft.Library) []string {
	var names []string
	for _, t := range l.Templates() {
		names = append(names, t.Name+"\t"+t.Title)
	}
	return names
}
