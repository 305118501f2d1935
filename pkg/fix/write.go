package fix

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// ErrChanged says that a file is no longer what was read.
var ErrChanged = errors.New("it has changed since it was read; check it again")

// Write puts after in the place of before in the file at path: all of it, or,
// where it fails, none. The file keeps its mode. A link is followed, and what
// it leads to is changed; where folder is not "", the file must lie in it, links
// followed. A file that no longer holds before is left alone: ErrChanged.
func Write(path, folder, before, after string) error {
	real, err := follow(path)
	if err != nil {
		return err
	}
	if err := inside(real, folder); err != nil {
		return err
	}
	info, err := os.Stat(real)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errors.New("this is no file that can be changed")
	}
	data, err := os.ReadFile(real)
	if err != nil {
		return err
	}
	if string(data) != before {
		return ErrChanged
	}
	return replace(real, []byte(after), info.Mode().Perm())
}

// follow is the absolute path of what a path leads to.
func follow(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// inside is an error where a file, all links followed, lies elsewhere than in
// the folder.
func inside(real, folder string) error {
	if folder == "" {
		return nil
	}
	home, err := follow(folder)
	if err != nil {
		return err
	}
	rel, err := filepath.Rel(home, real)
	if err != nil {
		return err
	}
	if rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return fmt.Errorf("this leads out of %s, to %s; name that file itself to have it changed", filepath.ToSlash(folder), filepath.ToSlash(real))
	}
	return nil
}
