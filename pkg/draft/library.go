package draft

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"apology.example/pkg/letter"
	"apology.example/pkg/spell"
)

//go:embed templates
var builtin embed.FS

// commonFile holds the questions that many templates ask.
const commonFile = "questions.yaml"

// Library is a set of templates. It may be read concurrently, and not while
// Add is running.
type Library struct {
	common map[string]Question
	list   []*Template // by name
}

// Builtin are the templates that apology comes with.
func Builtin() (*Library, error) {
	l := &Library{common: map[string]Question{}}
	files, err := fs.Sub(builtin, "templates")
	if err != nil {
		return nil, err
	}
	if err := l.questions(files); err != nil {
		return nil, err
	}
	return l, l.add(files, "")
}

// questions reads the common questions.
func (l *Library) questions(files fs.FS) error {
	data, err := fs.ReadFile(files, commonFile)
	if err != nil {
		return err
	}
	r := reader{path: commonFile}
	for _, n := range r.parse(data).Content {
		q := readQuestion(&r, n, nil)
		l.common[q.ID] = q
	}
	return r.err()
}

// Add reads the templates in a folder of the user's. One that has the name of
// another takes its place. Its error joins every fault in every file.
func (l *Library) Add(dir string) error {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("it is a file, and not a folder")
	}
	if err != nil {
		return fmt.Errorf("read templates in %s: %w", filepath.ToSlash(dir), reason(err))
	}
	return l.add(os.DirFS(dir), filepath.ToSlash(dir))
}

// reason is an error without the path that is named already.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func (l *Library) add(files fs.FS, dir string) error {
	names, err := fs.Glob(files, "*"+extension)
	if err != nil {
		return err
	}
	var faults []error
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			faults = append(faults, fmt.Errorf("read template %s: %w", path.Join(dir, name), reason(err)))
			continue
		}
		t, err := readTemplate(path.Join(dir, name), data, l.common)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		if dir != "" {
			t.Path = path.Join(dir, name)
		}
		l.put(t)
	}
	return errors.Join(faults...)
}

// put adds a template in its place.
func (l *Library) put(t *Template) {
	at, found := slices.BinarySearchFunc(l.list, t.Name, func(x *Template, name string) int { return strings.Compare(x.Name, name) })
	if found {
		l.list[at] = t
		return
	}
	l.list = slices.Insert(l.list, at, t)
}

// Templates are all templates: by letter in the order of the guide, then the
// general ones, then by name.
func (l *Library) Templates() []*Template {
	list := slices.Clone(l.list)
	slices.SortStableFunc(list, func(a, b *Template) int {
		return cmp.Or(
			cmp.Compare(slices.Index(letter.Kinds, a.Letter), slices.Index(letter.Kinds, b.Letter)),
			cmp.Compare(min(1, len(a.Occasions)), min(1, len(b.Occasions))),
		)
	})
	return list
}

// Find is the template of that name. The error names the nearest one.
func (l *Library) Find(name string) (*Template, error) {
	var names []string
	for _, t := range l.list {
		if t.Name == name {
			return t, nil
		}
		names = append(names, t.Name)
	}
	return nil, fmt.Errorf("no template is called %q%s (apology draft --list shows them)", name, spell.Suggest(name, names))
}
