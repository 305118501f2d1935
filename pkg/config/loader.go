package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Loader finds and reads the configuration of letters. Each file is read once,
// and letters for which the same holds share one Config.
// It may be used concurrently; its fields are not to change after the first
// For.
type Loader struct {
	Formats []string       // those that there are
	File    string         // read this file alone: --config
	None    bool           // read no file: --no-config
	Flags   map[string]any // the flags that were given: text or []string, by key

	mu    sync.Mutex
	files map[string]*found
	ready map[string]*Config // by the layers of the files
}

// found is what became of reading a file.
type found struct {
	file *file // nil where there is none
	err  error
}

// For is the configuration of the letter at path, which need not exist. Its
// error joins every fault, each with its place.
func (l *Loader) For(path string) (*Config, error) {
	all := settings(l.Formats)
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	layers, key, fileErr := l.fileLayers(abs, all)
	if c, ok := l.ready[key]; ok && fileErr == nil {
		return c, nil
	}
	env, envErr := environment(all)
	flags, flagErr := flagLayer(all, l.Flags)
	if err := errors.Join(fileErr, envErr, flagErr); err != nil {
		return nil, err
	}
	c, err := resolve(all, layers, env, flags)
	if err == nil {
		if l.ready == nil {
			l.ready = map[string]*Config{}
		}
		l.ready[key] = c
	}
	return c, err
}

// fileLayers are the layers of the files that hold for a letter, and a key that
// tells them from any others.
func (l *Loader) fileLayers(path string, all []setting) ([]layer, string, error) {
	if l.files == nil {
		l.files = map[string]*found{}
	}
	var layers []layer
	var keys string
	var faults []error
	for _, get := range []func() (*file, error){
		func() (*file, error) { return l.user(all) },
		func() (*file, error) { return l.nearest(filepath.Dir(path), all) },
	} {
		f, err := get()
		if f != nil {
			more, key := f.layers(path)
			layers = append(layers, more...)
			keys += key + "\n"
		}
		faults = append(faults, err)
	}
	return layers, keys, errors.Join(faults...)
}

// user is the user's own file, if there is one.
func (l *Loader) user(all []setting) (*file, error) {
	if l.None || l.File != "" {
		return nil, nil
	}
	return l.read(UserFile(), all)
}

// nearest is the file that was asked for, or the nearest one in a folder or
// above it.
func (l *Loader) nearest(dir string, all []setting) (*file, error) {
	if l.None {
		return nil, nil
	}
	if l.File != "" {
		path, err := filepath.Abs(l.File)
		if err != nil {
			return nil, err
		}
		f, err := l.read(path, all)
		if f == nil && err == nil {
			err = fmt.Errorf("the configuration %q is not there; “apology config init” writes one", l.File)
		}
		return f, err
	}
	for {
		f, err := l.read(filepath.Join(dir, FileName), all)
		above := filepath.Dir(dir)
		if f != nil || err != nil || above == dir {
			return f, err
		}
		dir = above
	}
}

// read reads a file, once; nil where there is none. Folders count as none.
func (l *Loader) read(path string, all []setting) (*file, error) {
	if got, ok := l.files[path]; ok {
		return got.file, got.err
	}
	got := &found{}
	l.files[path] = got
	if info, err := os.Stat(path); path == "" || errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
		return nil, nil
	}
	got.file, got.err = readFile(path, filepath.ToSlash(shorten(path)), all)
	return got.file, got.err
}

// UserFile is the path of the user's own file, or "" where nobody knows their
// folder of configuration.
func UserFile() string {
	if dir := os.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "apology", "config.yaml")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".config", "apology", "config.yaml")
}

// shorten is an absolute path as seen from the working directory, if it lies
// there.
func shorten(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(here, path)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return path
	}
	return rel
}
