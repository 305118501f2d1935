package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// A letter that is saved is read again, whether it is written over or another
// file takes its place; and when the watch ends, its status is that of the last
// reading.
func TestWatchReadsAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "letter.txt")
	save(t, path, "I am sorry if I hurt you.")
	next, stop := watching(t, "--only", "conditional-apology,sorry-but", path)
	next("[conditional-apology]")

	save(t, path, "I am sorry, but you started it.")
	next("[sorry-but]")

	save(t, filepath.Join(dir, ".draft"), "I am sorry if that hurt you.")
	if err := os.Rename(filepath.Join(dir, ".draft"), path); err != nil {
		t.Fatal(err)
	}
	next("[conditional-apology]")
	if err := stop(); !errors.Is(err, errFindings) {
		t.Errorf("it ended with %v", err)
	}
}

// A new letter in a watched folder, or in a new folder in there, is read as well;
// a configuration counts as soon as it is saved.
func TestWatchSeesNewLetters(t *testing.T) {
	dir := t.TempDir()
	save(t, filepath.Join(dir, "a.txt"), "I am sorry if I hurt you.")
	next, stop := watching(t, "--only", "conditional-apology,sorry-but", dir)
	next("[conditional-apology]")

	save(t, filepath.Join(dir, "b.txt"), "I am sorry, but you started it.")
	next("[sorry-but]")

	save(t, filepath.Join(dir, ".apology.yaml"), "skip: [sorry-but]\nseverity: {conditional-apology: suggestion}\n")
	next("info: ")
	if err := stop(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

func save(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// watching starts apology check --watch. Next waits for a line that holds some
// words; stop ends the watch and gives what it ended with.
func watching(t *testing.T, args ...string) (next func(string), stop func() error) {
	t.Helper()
	r, w := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	root := newRoot()
	root.SetArgs(append([]string{"check", "--watch", "--format", "unix"}, args...))
	root.SetOut(w)
	root.SetErr(io.Discard)
	go func() {
		done <- root.ExecuteContext(ctx)
		_ = w.Close()
	}()
	lines := bufio.NewScanner(r)
	next = func(words string) {
		t.Helper()
		for lines.Scan() {
			if strings.Contains(lines.Text(), words) {
				return
			}
		}
		t.Fatalf("it ended before it said %q: %v", words, <-done)
	}
	stop = func() error {
		go func() { _, _ = io.Copy(io.Discard, r) }()
		cancel()
		return <-done
	}
	return next, stop
}

func TestWhatCounts(t *testing.T) {
	w := watcher{named: map[string]bool{absolute("a.md"): true}}
	for name, want := range map[string]bool{"a.md": true, "./a.md": true, "b.md": false, ".apology.yaml": true, "a.md~": false, ".a.md.swp": false} {
		if got := w.counts(fsnotify.Event{Name: name, Op: fsnotify.Write}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	w.wide = true
	for name, want := range map[string]bool{"b.md": true, "letters/c.eml": true, "4913": false, "b.md~": false, ".b.md": false} {
		if got := w.counts(fsnotify.Event{Name: name, Op: fsnotify.Create}); got != want {
			t.Errorf("wide, %s: %v", name, got)
		}
	}
	if w.counts(fsnotify.Event{Name: "a.md", Op: fsnotify.Chmod}) {
		t.Error("a change of mode counts")
	}
}

func TestFixedFolder(t *testing.T) {
	for pattern, want := range map[string]string{"*.md": ".", "a/b/*.md": "a/b", "a/**/c/*.md": "a", "a/[bc]/d.md": "a"} {
		if got := fixedFolder(pattern); filepath.ToSlash(got) != want {
			t.Errorf("%s: %s", pattern, got)
		}
	}
}
