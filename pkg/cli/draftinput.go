package cli

import (
	"io"
	"os"
	"path/filepath"

	"apology.example/pkg/config"
	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
)

// templates are ours and the user's: those in their folder of configuration,
// those beside the letters, and those of --templates.
func (o *draftOptions) templates() (*draft.Library, error) {
	l, err := draft.Builtin()
	if err != nil {
		return nil, err
	}
	for _, dir := range []string{filepath.Join(filepath.Dir(config.UserFile()), "templates"), filepath.Join(".apology", "templates")} {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		if err := l.Add(dir); err != nil {
			return nil, err
		}
	}
	for _, dir := range o.dirs {
		if err := l.Add(dir); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// given are the answers that the flags give.
func (o *draftOptions) given(stdin io.Reader) (draft.Answers, error) {
	a := draft.Answers{}
	path := o.answers
	if o.resume {
		path = keptAnswers()
	}
	if path != "" {
		data, err := readAnswers(path, stdin)
		if err != nil {
			return nil, err
		}
		if a, err = draft.ReadAnswers(filepath.ToSlash(path), data); err != nil {
			return nil, err
		}
	}
	for _, pair := range o.set {
		if err := a.Set(pair); err != nil {
			return nil, err
		}
	}
	for key, value := range map[string]string{"to": o.to, "from": o.from, "template": o.template} {
		if value != "" {
			a[key] = draft.Answer{Text: value, Origin: "--" + key}
		}
	}
	return a, nil
}

// readAnswers reads a file of answers, which is as long as a letter may be.
func readAnswers(path string, stdin io.Reader) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(io.LimitReader(stdin, letter.DefaultMaxSize))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(filepath.ToSlash(path), err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, letter.DefaultMaxSize))
	if err != nil {
		return nil, pathError(filepath.ToSlash(path), err)
	}
	return data, nil
}
