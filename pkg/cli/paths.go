package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"apology.example/pkg/lint"
)

// input is a letter to be read.
type input struct {
	path   string // as the user gave it, or below a folder that they gave, with forward slashes
	folder string // the one that they gave; "" where they named the letter
	stdin  bool
}

// letterExts are those of the files that are read in a folder.
var letterExts = []string{".md", ".markdown", ".txt", ".eml"}

// finder gathers the letters that arguments stand for, each file once.
type finder struct {
	inputs   []input
	failures []lint.Failure
	seen     map[string]bool
	folders  map[string]string // real paths of folders
}

// find turns arguments into letters in the order of their paths, and says
// which of the arguments stand for none. Standard input has the name given.
func find(args []string, stdin string) ([]input, []lint.Failure) {
	f := finder{seen: map[string]bool{}, folders: map[string]string{}}
	for _, arg := range args {
		if arg == "-" {
			f.add(input{path: stdin, stdin: true}, "-")
		} else {
			f.argument(arg)
		}
	}
	slices.SortStableFunc(f.inputs, func(a, b input) int { return strings.Compare(a.path, b.path) })
	return f.inputs, f.failures
}

func (f *finder) add(in input, key string) {
	if !f.seen[key] {
		f.seen[key] = true
		f.inputs = append(f.inputs, in)
	}
}

func (f *finder) fail(name string, err error) {
	f.failures = append(f.failures, lint.Failure{Path: filepath.ToSlash(name), Err: err})
}

func (f *finder) argument(arg string) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		f.folder(arg)
	case err == nil:
		f.file(arg, "")
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[{"):
		f.glob(arg)
	default:
		f.fail(arg, pathError(arg, err))
	}
}

func (f *finder) file(name, folder string) {
	f.add(input{path: filepath.ToSlash(name), folder: filepath.ToSlash(folder)}, f.real(name))
}

// glob takes what the shell would have made of a pattern, had it not been
// quoted; and ** for folders in folders.
func (f *finder) glob(pattern string) {
	names, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithNoFollow())
	switch {
	case err != nil:
		f.fail(pattern, fmt.Errorf("%s: this pattern is not understood; put the name in quotes, and a \\ before *, ?, [ and { that stand for themselves", pattern))
	case len(names) == 0:
		f.fail(pattern, fmt.Errorf("%s: no letter has a name like this", pattern))
	}
	for _, name := range names {
		f.file(name, "")
	}
}

// folder takes the letters in a folder and the folders in it. Links to files
// are followed, and links to folders are not: they may lead in circles.
func (f *finder) folder(name string) {
	before := len(f.seen) + len(f.failures)
	known := f.walk(name, name)
	if !known && len(f.seen)+len(f.failures) == before {
		f.fail(name, fmt.Errorf("%s: there are no letters in this folder; they are called something.md, .markdown, .txt or .eml", filepath.ToSlash(name)))
	}
}

// walk takes the letters in dir, which lies in the folder that was given, and
// reports whether there were any.
func (f *finder) walk(dir, folder string) (any bool) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		f.fail(dir, pathError(dir, err))
	}
	for _, e := range entries {
		name := path.Join(filepath.ToSlash(dir), e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			any = f.walk(name, folder) || any
		case isLetter(name, e):
			f.file(name, folder)
			any = true
		}
	}
	return any
}

// isLetter reports whether an entry of a folder is a file, or a link to one,
// that is called as letters are.
func isLetter(name string, e fs.DirEntry) bool {
	if !slices.Contains(letterExts, strings.ToLower(filepath.Ext(name))) {
		return false
	}
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular()
}

// real is what a file is called when all links are followed. Those of its
// folder are followed once for all files in there.
func (f *finder) real(name string) string {
	dir := filepath.Dir(name)
	folder, ok := f.folders[dir]
	if !ok {
		folder = realPath(dir)
		f.folders[dir] = folder
	}
	whole := filepath.Join(folder, filepath.Base(name))
	if info, err := os.Lstat(whole); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return realPath(whole)
	}
	return whole
}

// realPath is name itself where it leads nowhere.
func realPath(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if linked, err := filepath.EvalSymlinks(abs); err == nil {
		return linked
	}
	return abs
}
