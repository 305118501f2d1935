package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"apology.example/pkg/config"
	"apology.example/pkg/screen"
)

// watch checks the letters, and again whenever one of them or a configuration
// is saved, until it is interrupted. Its status is that of the last time.
func (o *checkOptions) watch(cmd *cobra.Command, paths []string) error {
	if slices.Contains(paths, "-") {
		return errors.New("--watch reads files again, and standard input can be read only once; name the file")
	}
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
	defer stop()
	w, err := newWatcher(paths)
	if err != nil {
		return err
	}
	defer func() { _ = w.events.Close() }() // the run is over
	for first := true; ; first = false {
		if err = w.look(); err != nil {
			return err
		}
		err = o.run(cmd, paths)
		switch told := err == nil || errors.Is(err, errFindings) || errors.Is(err, errReported); {
		case !told && first:
			return err
		case !told:
			fmt.Fprintf(cmd.ErrOrStderr(), "apology: %s\n", screen.Visible(err.Error()))
			err = errReported
		}
		if !w.wait(ctx) {
			return err
		}
	}
}

// watcher waits for letters to be saved. Folders are watched, not files: many
// editors save by putting another file in the place of the old one.
type watcher struct {
	events *fsnotify.Watcher
	paths  []string
	named  map[string]bool // letters that were named themselves, by their absolute paths
	wide   bool            // all letters in the watched folders count
}

func newWatcher(paths []string) (*watcher, error) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch for changes: %w", err)
	}
	return &watcher{events: events, paths: paths, named: map[string]bool{}}, nil
}

// look watches all folders in which a letter may be saved, new ones too.
func (w *watcher) look() error {
	for _, name := range w.paths {
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir():
			w.wide = true
			err = w.tree(name)
		case strings.ContainsAny(name, "*?[{") && err != nil:
			w.wide = true
			err = w.tree(fixedFolder(name))
		default:
			w.named[absolute(name)] = true
			err = w.events.Add(filepath.Dir(name))
		}
		if err != nil {
			return fmt.Errorf("watch %s: %w", name, err)
		}
	}
	return nil
}

// tree watches a folder and those in it, except for hidden ones.
func (w *watcher) tree(dir string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir:
			return err
		case err != nil || !d.IsDir():
			return nil
		case name != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return w.events.Add(name)
	})
}

// fixedFolder is the folder in which everything lies that a pattern stands for.
func fixedFolder(pattern string) string {
	dir := filepath.Dir(pattern)
	for strings.ContainsAny(dir, "*?[{") {
		dir = filepath.Dir(dir)
	}
	return dir
}

func absolute(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return filepath.Clean(name)
	}
	return abs
}

// quiet is how long nothing must happen before the letters are read again:
// one save is often several events.
const quiet = 30 * time.Millisecond

// wait waits until something was saved, and reports false if it was interrupted
// before.
func (w *watcher) wait(ctx context.Context) bool {
	var calm <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case e, open := <-w.events.Events:
			if !open {
				return false
			}
			if w.counts(e) {
				calm = time.After(quiet)
			}
		case _, open := <-w.events.Errors: // events were lost: look again
			if !open {
				return false
			}
			calm = time.After(quiet)
		case <-calm:
			return true
		}
	}
}

// counts reports whether an event may change what is found.
func (w *watcher) counts(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	base := filepath.Base(e.Name)
	if base == config.FileName || w.named[absolute(e.Name)] {
		return true
	}
	if !w.wide || strings.HasPrefix(base, ".") {
		return false
	}
	info, err := os.Stat(e.Name)
	return err == nil && info.IsDir() || slices.Contains(letterExts, strings.ToLower(filepath.Ext(base)))
}
