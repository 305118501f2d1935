package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/lsp"
	"apology.example/pkg/rule"
	"apology.example/pkg/spell"
)

// editorSettings are the settings that an editor may send, too.
var editorSettings = []string{"letter", "max-size", "only", "rules", "skip"}

// lspOptions are the flags of apology lsp.
type lspOptions struct{ fileOptions }

func newLSP() *cobra.Command {
	var o lspOptions
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "Tell an editor what is found, while you write",
		Long: "A language server on standard input and output. An editor that speaks the Language Server\n" +
			"Protocol starts it and shows what it finds under the words; nobody else has a use for it.\n\n" +
			"The editor may send settings under the name \"apology\": letter, only, skip, rules and max-size,\n" +
			"as in .apology.yaml. They count for more than files and variables, and less than flags.",
		Example: "  # what to tell your editor to start\n  $ apology lsp\n\n" +
			"  # the same, for clients that insist on saying how\n  $ apology lsp --stdio",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.serve(cmd) },
	}
	o.flags(cmd)
	f := cmd.Flags()
	f.Bool("stdio", true, "speak on standard input and output, which it does in any case")
	f.String("letter", "auto", "read letters as: apology, desire, space, listen, or auto to go by front matter or guess")
	f.StringSlice("only", nil, "judge with these rules or categories only")
	f.StringSlice("skip", nil, "leave these rules or categories out")
	f.StringSlice("rules", nil, "a folder with more rules of your own")
	f.Int64("max-size", letter.DefaultMaxSize, "the size in bytes above which a letter is not read")
	return cmd
}

// serve speaks with the editor. The protocol wants status 1 where it is gone
// without leave.
func (o *lspOptions) serve(cmd *cobra.Command) error {
	builtin, err := rule.Builtin()
	if err != nil {
		return err
	}
	err = lsp.Serve(cmd.InOrStdin(), cmd.OutOrStdout(), lsp.Options{
		Version: version(),
		Open: func(settings map[string]any) (lsp.Reader, error) {
			loader, err := o.withSettings(cmd, settings)
			if err != nil {
				return nil, err
			}
			sets := map[string]*rule.Set{"": builtin}
			return &letters{loader: loader, linters: linters{sets: sets}}, nil
		},
	})
	if errors.Is(err, lsp.ErrAbrupt) {
		return errFindings
	}
	return err
}

// withSettings reads configurations under the editor's settings, which are
// under the flags.
func (o *lspOptions) withSettings(cmd *cobra.Command, settings map[string]any) (*config.Loader, error) {
	for _, key := range spell.Keys(settings) {
		if !slices.Contains(editorSettings, key) {
			return nil, fmt.Errorf("the editor may set %s, not %q%s", strings.Join(editorSettings, ", "), key, spell.Suggest(key, editorSettings))
		}
	}
	alone := config.Loader{None: true, Flags: settings}
	if _, err := alone.For(config.FileName); err != nil {
		return nil, fmt.Errorf("the editor's settings: %w", err)
	}
	loader := o.loader(cmd)
	flags := map[string]any{}
	maps.Copy(flags, settings)
	maps.Copy(flags, loader.Flags)
	loader.Flags = flags
	return loader, nil
}

// letters reads the letters that are open in an editor.
type letters struct {
	loader  *config.Loader
	linters linters
}

// Read reads a letter as its configuration says.
func (l *letters) Read(path string, data []byte) (lint.Result, error) {
	c, err := l.loader.For(path)
	if err != nil {
		return lint.Result{}, err
	}
	lt, err := letter.Parse(path, data, letter.Options{MaxSize: c.MaxSize})
	if err != nil {
		return lint.Result{}, err
	}
	linter, err := l.linters.get(c, lt.Front.Kind)
	if err != nil {
		return lint.Result{}, err
	}
	return linter.Lint(path, lt), nil
}

// Explain is a rule of the letter's configuration with its manual.
func (l *letters) Explain(path, id string) (*rule.Rule, *rule.Doc, error) {
	c, err := l.loader.For(path)
	if err != nil {
		return nil, nil, err
	}
	l.linters.mu.Lock()
	set, err := l.linters.set(c)
	l.linters.mu.Unlock()
	if err != nil {
		return nil, nil, err
	}
	i := set.Find(id)
	if i < 0 {
		return nil, nil, noSuchRule(set, id)
	}
	folders, err := ruleFolders(c.Rules)
	if err != nil {
		return nil, nil, err
	}
	doc, err := rule.Manual(id, folders...)
	if err != nil {
		return nil, nil, fmt.Errorf("explain %s: %w", id, err)
	}
	return set.Rules[i], doc, nil
}
