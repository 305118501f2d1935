package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"apology.example/pkg/config"
	"apology.example/pkg/letter"
	"apology.example/pkg/review"
)

// reviewOptions are the flags of apology review that are no settings.
type reviewOptions struct {
	fileOptions
	name   string // of standard input
	format string
	output string
	old    string // an earlier letter

	linters linters
}

func newReview() *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:   "review <path>",
		Short: "See the whole letter as the other person may read it",
		Long: "Reads one letter as a whole: what each sentence does, what is there and what is not, what works\n" +
			"against it, what to answer next, and what the guide says comes after it. It gives no score, and\n" +
			"exits with 0 whatever it finds, or with 2 if it could not read the letter.",
		Example: "  # see it on the terminal\n  $ apology review letter.md\n\n" +
			"  # look at it in a browser, or print it\n  $ apology review letter.md -o review.html\n\n" +
			"  # what has the rewriting changed?\n  $ apology review --against first.md letter.md",
		Args: one("a letter, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args[0]) },
	}
	o.flags(cmd)
	f := cmd.Flags()
	f.StringVarP(&o.format, "format", "f", "text", "how to print: "+strings.Join(review.Formats, ", ")+"; -o FILE.html says it, too")
	f.StringVarP(&o.output, "output", "o", "", "write to this file instead of standard output")
	f.StringVar(&o.old, "against", "", "an earlier letter: show what this one gained and lost since")
	f.StringVar(&o.name, "stdin-filename", "-", "the name under which standard input is read")
	f.String("letter", "auto", "read it as: apology, desire, space, listen, or auto to go by front matter or guess")
	f.StringSlice("rules", nil, "a folder with more rules of your own")
	f.String("color", "auto", "colours: auto, always or never")
	f.String("region", "anywhere", regionUsage)
	return cmd
}

func (o *reviewOptions) run(cmd *cobra.Command, path string) error {
	collectLess()
	if err := o.check(cmd.Flags().Changed("format"), path); err != nil {
		return err
	}
	loader := o.loader(cmd)
	delete(loader.Flags, "format") // a review has formats of its own
	c, v, err := o.review(loader, cmd.InOrStdin(), path)
	if err != nil {
		return err
	}
	if o.old != "" {
		old, err := o.earlier(c, cmd.InOrStdin(), v.Result.Kind)
		if err != nil {
			return err
		}
		v.Since(old)
	}
	return o.write(v, c, cmd.OutOrStdout())
}

// check settles the format, and sees to it that no letter is written over.
func (o *reviewOptions) check(asked bool, path string) error {
	if byName := map[string]string{".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"}; !asked && o.output != "" {
		if format, ok := byName[strings.ToLower(filepath.Ext(o.output))]; ok {
			o.format = format
		}
	}
	if o.old == "-" && path == "-" {
		return errors.New("both letters cannot come from standard input; name a file for one of them")
	}
	for _, input := range []string{path, o.old} {
		if sameFile(input, o.output) {
			return fmt.Errorf("%s is the letter itself; give -o the name of another file", o.output)
		}
	}
	return review.KnownFormat(o.format)
}

func sameFile(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

func (o *reviewOptions) review(loader *config.Loader, stdin io.Reader, path string) (*config.Config, *review.Review, error) {
	in := o.input(path)
	c, err := loader.For(in.path)
	if err != nil {
		return nil, nil, err
	}
	v, err := o.read(c, stdin, in)
	return c, v, err
}

// earlier is the review of the earlier letter, read as the same kind, so that
// the two compare.
func (o *reviewOptions) earlier(c *config.Config, stdin io.Reader, kind letter.Kind) (*review.Review, error) {
	alike := *c
	alike.Letter = kind
	return o.read(&alike, stdin, o.input(o.old))
}

func (o *reviewOptions) input(path string) input {
	if path == "-" {
		return input{path: o.name, stdin: true}
	}
	return input{path: path}
}

func (o *reviewOptions) read(c *config.Config, stdin io.Reader, in input) (*review.Review, error) {
	lt, err := in.read(stdin, c.MaxSize)
	if err != nil {
		return nil, err
	}
	linter, err := o.linters.get(c, lt.Front.Kind)
	if err != nil {
		return nil, err
	}
	return review.Of(linter.Lint(in.path, lt)), nil
}

// write prints the review, or writes it to a file that only the user may read.
func (o *reviewOptions) write(v *review.Review, c *config.Config, stdout io.Writer) error {
	options := review.Options{Version: version(), Width: columns(stdout), Color: coloured(stdout, c.Color)}
	if o.output == "" || o.output == "-" {
		return v.Write(stdout, o.format, options)
	}
	options.Width, options.Color = 0, c.Color == "always"
	var b bytes.Buffer
	if err := v.Write(&b, o.format, options); err != nil {
		return err
	}
	if err := o.save(b.Bytes()); err != nil {
		return pathError(o.output, err)
	}
	return nil
}

// save writes a file all of it or nothing, and lets only its owner read it. A
// device or a pipe is written to.
func (o *reviewOptions) save(data []byte) error {
	path := o.output
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(path, data, 0o600)
	}
	return writeWhole(path, data)
}
