//go:build unix

package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"apology.example/pkg/cli"
)

// faulty is a reader that gives a letter and then breaks, with the letter in
// its last words.
type faulty struct{ letter io.Reader }

func (f faulty) Read(p []byte) (int, error) {
	n, err := f.letter.Read(p)
	if err != nil {
		panic("broken at: " + secret)
	}
	return n, nil
}

// A fault of apology tells nothing of the letter.
func TestCrashTellsNothing(t *testing.T) {
	for _, args := range [][]string{{"check", "--no-config", "-"}, {"review", "--no-config", "-"}, {"tokens", "-"}} {
		var out, stderr bytes.Buffer
		status := cli.Main(args, faulty{bytes.NewBufferString(secret)}, &out, &stderr)
		if status != cli.ExitFault || stderr.Len() == 0 {
			t.Errorf("%v: exit status %d, not %d; %s", args, status, cli.ExitFault, &stderr)
		}
		if private.Match(out.Bytes()) || private.Match(stderr.Bytes()) {
			t.Errorf("%v tells of the letter: %s%s", args, &out, &stderr)
		}
	}
}

// A language server that is asked to show its goroutines shows no letter.
func TestQuitTellsNothing(t *testing.T) {
	cmd := exec.Command("apology", "lsp")
	cmd.Dir, cmd.Env = t.TempDir(), append(home(t.TempDir()), "GOTRACEBACK=all")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var out lockedBuffer
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	opened, _, _ := bytes.Cut([]byte(conversation(secret)), []byte(`Content-Length: 4`)) // all but the farewell
	if _, err := in.Write(opened); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(patience); !out.has("publishDiagnostics") && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	if err := cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if err == nil || stderr.Len() == 0 {
		t.Errorf("it did not quit: %v", err)
	}
	if private.Match(stderr.Bytes()) {
		t.Errorf("the letter is in the crash output:\n%s", &stderr)
	}
}

// What holds a letter is for its owner's eyes alone, whatever the umask.
func TestLettersAreForTheirOwner(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	dir := t.TempDir()
	put(t, dir, "letter.md", secret)
	put(t, dir, "answers.yaml", get(t, repository(t, "testdata/draft/answers/bakery.yaml")))
	for _, args := range [][]string{
		{"draft", "--answers", "answers.yaml", "-o", "new.md"},
		{"draft", "--answers", "answers.yaml", "-o", "new.md", "--force"},
		{"draft", "--answers", "answers.yaml", "-o", "new.eml", "--format", "eml"},
		{"draft", "--template", "apology", "--print-answers", "-o", "sheet.yaml"},
		{"review", "letter.md", "-o", "review.html"},
		{"check", "--fix", "--unsafe-fixes", "letter.md"},
	} {
		if r := apology(t, dir, "", args...); r.status > 1 {
			t.Errorf("%q: exit status %d\n%s", args, r.status, r.errors)
		}
	}
	n := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := os.Stat(path)
		if err == nil && info.Mode().IsRegular() {
			n++
			if mode := info.Mode().Perm(); mode != 0o600 {
				t.Errorf("%s has mode %o, not 600", d.Name(), mode)
			}
		}
		return err
	})
	if want := 7; err != nil || n != want {
		t.Errorf("there are %d files, not %d (%v)", n, want, err)
	}
	loose := put(t, dir, "loose.html", "old")
	if err := os.Chmod(loose, 0o644); err != nil {
		t.Fatal(err)
	}
	apology(t, dir, "", "review", "letter.md", "-o", "loose.html")
	if info, err := os.Stat(loose); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("a review written over a file that others may read can be read by others: %v, %v", info.Mode(), err)
	}
}
