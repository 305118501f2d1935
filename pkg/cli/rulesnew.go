package cli

import (
	_ "embed" // for the file that a rule starts from
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"github.com/spf13/cobra"

	"apology.example/pkg/rule"
)

//go:embed starter.yaml
var starter []byte

// newOptions are the flags of apology rules new.
type newOptions struct {
	dir   string
	force bool
}

func newRulesNew() *cobra.Command {
	var o newOptions
	cmd := &cobra.Command{
		Use:   "new <rule>",
		Short: "Start a rule of your own",
		Long: "Writes a small rule that works, with a comment at every part, for you to change. The id of a\n" +
			"rule is the name of its file: small letters and digits, with hyphens between them.",
		Example: "  # write rules/no-hard-feelings.yaml\n  $ apology rules new no-hard-feelings\n\n" +
			"  # write it elsewhere, in the category sincerity\n  $ apology rules new --dir my-rules/sincerity no-hard-feelings",
		Args: one("the id of the new rule"),
		RunE: func(cmd *cobra.Command, args []string) error { return o.write(cmd.OutOrStdout(), args[0]) },
	}
	cmd.Flags().StringVar(&o.dir, "dir", "rules", "the folder to write it to")
	cmd.Flags().BoolVar(&o.force, "force", false, "write it even where a rule of that id exists")
	return cmd
}

func (o *newOptions) write(w io.Writer, id string) error {
	if !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(id) {
		return fmt.Errorf("a rule cannot be called %q; use small letters and digits with hyphens between them, as in no-hard-feelings", id)
	}
	if err := o.taken(id); err != nil {
		return err
	}
	if err := os.MkdirAll(o.dir, 0o755); err != nil {
		return err
	}
	path := filepath.Join(o.dir, id+".yaml")
	if err := create(path, starter, o.force); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%s is written. Change it, then try it:\n  apology rules test %s\n", filepath.ToSlash(path), filepath.ToSlash(o.dir))
	return err
}

// taken is an error where apology comes with a rule of that id: the new one
// would take its place.
func (o *newOptions) taken(id string) error {
	set, err := rule.Builtin()
	if err != nil || o.force || set.Find(id) < 0 {
		return err
	}
	return fmt.Errorf("apology comes with a rule %q, and yours would take its place; choose another id, or say --force", id)
}

// create writes a file that is not there yet, or, with force, any.
func create(path string, data []byte, force bool) error {
	flag := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if force {
		flag = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(path, flag, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; --force writes over it", filepath.ToSlash(path))
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
