//go:build unix

package fix

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// letter is the path of a new file.
func letter(t *testing.T, dir, name string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte("before"), 0o640); err != nil {
		t.Fatal(err)
	}
	return path
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || string(data) != want {
		t.Errorf("%s holds %q (%v), not %q", path, data, err, want)
	}
}

func TestWriteKeepsTheMode(t *testing.T) {
	dir := t.TempDir()
	path := letter(t, dir, "a.md")
	if err := Write(path, "", "before", "after"); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "after")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is %v (%v)", info.Mode(), err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("something was left behind: %v, %v", entries, err)
	}
}

// A link stays a link, and what it leads to is changed.
func TestWriteFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	path, link := letter(t, dir, "a.md"), filepath.Join(dir, "link.md")
	if err := os.Symlink("a.md", link); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, dir, "before", "after"); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "after")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is one no more: %v, %v", info, err)
	}
}

func TestWriteLeavesNoFolder(t *testing.T) {
	path, dir := letter(t, t.TempDir(), "a.md"), t.TempDir()
	link := filepath.Join(dir, "link.md")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, dir, "before", "after"); err == nil || !strings.Contains(err.Error(), "leads out of") {
		t.Errorf("got %v", err)
	}
	holds(t, path, "before")
}

func TestWriteLeavesWhatHasChanged(t *testing.T) {
	path := letter(t, t.TempDir(), "a.md")
	if err := Write(path, "", "something else", "after"); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "before")
}

func TestWriteWantsAFile(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{dir, filepath.Join(dir, "nowhere.md")} {
		if err := Write(path, "", "", "after"); err == nil {
			t.Errorf("%s was written", path)
		}
	}
}
