package editor

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A Change is what becomes of one file.
type Change struct {
	Path   string // as the user knows it, absolute
	Before []byte // nil where there is no such file
	After  []byte // nil where there will be none
	Part   string // what is added, with its markers
	end    string // where Path leads
	mode   fs.FileMode
	own    bool // whether the folder is ours, too
}

// Same reports whether nothing changes.
func (c Change) Same() bool {
	return (c.Before == nil) == (c.After == nil) && bytes.Equal(c.Before, c.After)
}

// Show are the files with what is added to each, as Part. It does not matter
// what they hold.
func (e Editor) Show(p Places) ([]Change, error) {
	if p.Hooks == "" {
		p.Hooks = filepath.Join(p.Repo, ".git", "hooks")
	}
	var all []Change
	for _, f := range e.Files {
		path, err := p.choose(f, e.Name)
		if err != nil {
			return nil, err
		}
		b := block{f, e.Name, p.fill(read(f.Snippet), e.Name)}
		c := Change{Path: path, Part: b.lines("", "")}
		if _, err := os.Lstat(path); err != nil {
			c.Part = string(b.whole())
		}
		all = append(all, c)
	}
	return all, nil
}

// Install is what adds the hook. Nothing is written yet.
func (e Editor) Install(p Places) ([]Change, error) {
	return e.changes(p, func(b block, c *Change) (err error) {
		c.After = b.whole()
		if c.Before != nil {
			c.After, err = b.add(c.Before)
		}
		return err
	})
}

// Uninstall is what takes the hook back. Nothing is written yet.
func (e Editor) Uninstall(p Places) ([]Change, error) {
	return e.changes(p, func(b block, c *Change) error {
		if c.Before == nil {
			return nil
		}
		after, gone, err := b.remove(c.Before)
		if !gone {
			c.After = after
		}
		return err
	})
}

// changes makes a change of each file.
func (e Editor) changes(p Places, make func(block, *Change) error) ([]Change, error) {
	var all []Change
	for _, f := range e.Files {
		c, err := p.open(f, e.Name)
		if err != nil {
			return nil, err
		}
		if err := make(block{f, e.Name, p.fill(read(f.Snippet), e.Name)}, &c); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Path, err)
		}
		all = append(all, c)
	}
	return all, nil
}

// open reads the file that is to change.
func (p Places) open(f File, editor string) (Change, error) {
	path, err := p.choose(f, editor)
	if err != nil {
		return Change{}, err
	}
	c := Change{Path: path, mode: 0o644, own: f.Base == Own}
	if f.Run {
		c.mode = 0o755
	}
	if c.end, err = p.follow(path, f.Base); err != nil {
		return Change{}, err
	}
	info, err := os.Stat(c.end)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return Change{}, err
	}
	if !info.Mode().IsRegular() {
		return Change{}, fmt.Errorf("%s is no ordinary file", path)
	}
	c.mode = info.Mode().Perm()
	c.Before, err = os.ReadFile(c.end)
	if c.Before == nil {
		c.Before = []byte{} // it is there, and empty
	}
	return c, err
}

// Write makes the change: the file is replaced in one step, so that whoever
// reads it sees all of it or nothing.
func (c Change) Write() error {
	if c.Same() {
		return nil
	}
	dir := filepath.Dir(c.end)
	if c.After == nil {
		err := os.Remove(c.end)
		if c.own && err == nil && os.Remove(dir) == nil {
			_ = os.Remove(filepath.Dir(dir)) // it may hold other things
		}
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".apology-*")
	if err != nil {
		return err
	}
	_, err = f.Write(c.After)
	err = errors.Join(err, f.Chmod(c.mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), c.end)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
