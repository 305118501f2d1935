package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// job is a run that writes a file.
type job struct {
	name string
	args []string
	file string
	old  string   // what the file holds before; "" where there is none
	made []string // the names that may be left in its folder
}

// jobs are all ways to write a file that matters.
func jobs(t *testing.T) []job {
	letter := "I am sorry. " + strings.Repeat("I swear to God that I lied to you about the lamp.\n", 50)
	vimrc := "\" mine\nset number\n"
	return []job{
		{"check --fix", []string{"check", "--no-config", "--fix", "--unsafe-fixes", "letter.md"}, "letter.md", letter, []string{"letter.md", ".letter.md*"}},
		{"draft -o", []string{"draft", "--answers", "answers.yaml", "-o", "new/new.md"}, "new/new.md", "", []string{"new.md", ".new.md*"}},
		{"draft --force", []string{"draft", "--answers", "answers.yaml", "-o", "new/new.md", "--force"}, "new/new.md", letter, []string{"new.md", "new.md~", ".new.md*"}},
		{"review -o", []string{"review", "--no-config", "answers.md", "-o", "new/review.html"}, "new/review.html", letter, []string{"review.html", ".review.html*"}},
		{"hook --install", []string{"hook", "--install", "nano"}, ".nanorc", vimrc, []string{".nanorc", ".apology-*"}},
		{"hook --uninstall", []string{"hook", "--uninstall", "nano"}, ".nanorc", "", []string{".nanorc", ".apology-*"}},
	}
}

// folder is a new folder as a job finds it.
func (j job) folder(t *testing.T) string {
	dir := t.TempDir()
	put(t, dir, "answers.yaml", get(t, repository(t, "testdata/draft/answers/bakery.yaml")))
	put(t, dir, "answers.md", secret)
	j.reset(t, dir)
	return dir
}

// reset makes the folder what it was.
func (j job) reset(t *testing.T, dir string) {
	if err := os.MkdirAll(filepath.Join(dir, "new"), 0o700); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(filepath.Join(dir, j.file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if ok := j.mayLeave(e.Name()); ok {
			_ = os.Remove(filepath.Join(dir, filepath.Dir(j.file), e.Name())) // a folder is not removed
		}
	}
	switch {
	case j.old != "":
		put(t, dir, j.file, j.old)
	case j.name == "hook --uninstall":
		if r := apology(t, dir, "", "hook", "--install", "nano"); r.status != 0 {
			t.Fatal(r.errors)
		}
	}
}

func (j job) mayLeave(name string) bool {
	return slices.ContainsFunc(j.made, func(p string) bool { ok, err := filepath.Match(p, name); return err == nil && ok })
}

// state is what the file holds, or that there is none.
func (j job) state(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, j.file))
	if os.IsNotExist(err) {
		return "(none)"
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Killed at any moment, a run leaves the old file or the new one, whole, and
// beside it nothing that others may read.
func TestKilled(t *testing.T) {
	program := shipped(t)
	for i, j := range jobs(t) {
		t.Run(j.name, func(t *testing.T) {
			chance := rand.New(rand.NewPCG(7, uint64(i)))
			dir := j.folder(t)
			before := j.state(t, dir)
			start := time.Now()
			j.start(t, program, dir)()
			took := time.Since(start)
			after := j.state(t, dir)
			if after == before {
				t.Fatal("the run changes nothing")
			}
			killed, changed := 0, 0
			for range *rounds {
				j.reset(t, dir)
				if j.start(t, program, dir, time.Duration(chance.Int64N(int64(took*5/4))))() {
					killed++
				}
				switch got := j.state(t, dir); {
				case got == after:
					changed++
				case got != before:
					t.Fatalf("the file holds neither what it held nor what it should hold:\n%.500q", got)
				}
				j.leftovers(t, dir)
			}
			t.Logf("%d of %d runs were killed; %d had changed the file", killed, *rounds, changed)
			if again := apology(t, dir, "", j.args...); again.status > 2 {
				t.Errorf("afterwards it does not work: exit status %d, %s", again.status, again.errors)
			}
		})
	}
}

// changing are the system calls that a file is written with.
const changing = "openat,write,fchmod,fchmodat,fsync,close,renameat,renameat2,rename,unlinkat,mkdirat"

// Killed at each of the system calls that a file is written with, a run leaves
// the old file or the new one, whole.
func TestKilledAtEachCall(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed: nothing was killed at a system call")
	}
	program := shipped(t)
	for _, j := range jobs(t) {
		t.Run(j.name, func(t *testing.T) {
			dir := j.folder(t)
			before := j.state(t, dir)
			j.start(t, program, dir)()
			after := j.state(t, dir)
			killed, ended := 0, 0
			for n := 1; ended < 5; n++ {
				j.reset(t, dir)
				args := append([]string{"-f", "-qq", "-o", "/dev/null", "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", changing, n), program}, j.args...)
				if command(t, dir, "", "strace", args...).status >= 0 {
					ended++ // calls are counted by thread: another run may get there
				} else {
					killed++
				}
				if got := j.state(t, dir); got != before && got != after {
					t.Fatalf("killed at call %d, the file holds neither what it held nor what it should hold:\n%.500q", n, got)
				}
				j.leftovers(t, dir)
			}
			t.Logf("killed at %d calls", killed)
			if killed < 5 {
				t.Errorf("only %d runs were killed", killed)
			}
		})
	}
}

// endings are the signals that end a run, most of them without a word.
var endings = []os.Signal{syscall.SIGKILL, syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}

// start starts the job, to be killed after a while, if it is told one. What it
// gives waits for the end and reports whether it was killed.
func (j job) start(t *testing.T, program, dir string, after ...time.Duration) func() bool {
	cmd := exec.Command(program, j.args...)
	cmd.Dir, cmd.Env = dir, home(dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for _, d := range after {
		time.Sleep(d)
		_ = cmd.Process.Signal(endings[d.Nanoseconds()%int64(len(endings))]) // it may have ended
	}
	return func() bool {
		_ = cmd.Wait() // how it ended is read below
		status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
		return ok && status.Signaled()
	}
}

// leftovers looks at what lies beside the file.
func (j job) leftovers(t *testing.T, dir string) {
	entries, err := os.ReadDir(filepath.Dir(filepath.Join(dir, j.file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 && !strings.HasSuffix(e.Name(), "nanorc") {
			t.Errorf("%s may be read by others: %v", e.Name(), info.Mode())
		}
	}
}

// A full disk leaves the old file, and is said.
func TestFullDisk(t *testing.T) {
	for _, j := range jobs(t) {
		t.Run(j.name, func(t *testing.T) {
			dir := mounted(t, "size=64k")
			put(t, dir, "answers.yaml", get(t, repository(t, "testdata/draft/answers/bakery.yaml")))
			put(t, dir, "answers.md", secret)
			j.reset(t, dir)
			fill(t, filepath.Join(dir, "ballast"))
			before := j.state(t, dir)
			r := apology(t, dir, "", j.args...)
			if j.name == "hook --uninstall" && r.status == 0 { // removing needs no room
				return
			}
			if r.status != 2 || !strings.Contains(r.errors, "no space left") {
				t.Errorf("exit status %d, and it says %q", r.status, r.errors)
			}
			if j.state(t, dir) != before {
				t.Error("the file has changed")
			}
			entries, err := os.ReadDir(filepath.Dir(filepath.Join(dir, j.file)))
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range entries {
				if strings.HasPrefix(e.Name(), ".") && e.Name() != ".nanorc" || strings.HasSuffix(e.Name(), "~") {
					t.Errorf("%s was left behind", e.Name())
				}
			}
		})
	}
	for _, args := range [][]string{{"check", "--no-config", "letter.md"}, {"check", "--no-config", "-f", "json", "letter.md"}, {"review", "letter.md"}, {"tokens", "letter.md"}, {"rules"}, {"version"}} {
		dir := t.TempDir()
		put(t, dir, "letter.md", secret)
		r := command(t, dir, "", "sh", append([]string{"-c", `exec apology "$@" >/dev/full`, "sh"}, args...)...)
		if r.status != 2 || !strings.Contains(r.errors, "no space left") {
			t.Errorf("%q to a full disk: exit status %d, and it says %q", args, r.status, r.errors)
		}
	}
}

// mounted is a file system of its own.
func mounted(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("a small disk cannot be mounted here, so a full one was NOT tried: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill writes until the disk is full.
func fill(t *testing.T, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = io.WriteString(f, strings.Repeat("x", 512))
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// In a folder that may not be written to nothing changes, and it is said.
func TestReadOnlyFolder(t *testing.T) {
	program := shipped(t)
	everybody(t, filepath.Dir(program))
	if err := os.Chmod(program, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, j := range jobs(t) {
		t.Run(j.name, func(t *testing.T) {
			dir := j.folder(t)
			before := j.state(t, dir)
			everybody(t, dir)
			if err := os.Chmod(filepath.Dir(filepath.Join(dir, j.file)), 0o555); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(program, j.args...)
			cmd.Dir, cmd.Env = dir, home(dir)
			if os.Getuid() == 0 {
				const nobody = 65534
				cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
			}
			out, err := cmd.CombinedOutput()
			if os.IsPermission(err) {
				t.Skipf("another user cannot start this test, so this was NOT tried: %v", err)
			}
			if code := cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(string(out), "apology: ") {
				t.Errorf("exit status %d, and it says %q", code, out)
			}
			if j.state(t, dir) != before {
				t.Error("the file has changed")
			}
		})
	}
}

// everybody lets everybody read what is in a folder, and reach it.
func everybody(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, map[bool]os.FileMode{true: 0o755, false: 0o644}[d.IsDir()])
	})
	if err != nil {
		t.Fatal(err)
	}
	for up := filepath.Dir(dir); len(up) > len(os.TempDir()); up = filepath.Dir(up) {
		if err := os.Chmod(up, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// Where the reader of a pipe goes away, nothing is said about it.
func TestClosedPipe(t *testing.T) {
	dir := t.TempDir()
	for i := range 50 {
		put(t, dir, fmt.Sprintf("letters/%d.md", i), secret)
	}
	for _, args := range [][]string{
		{"check", "--no-config", "letters"}, {"check", "--no-config", "-f", "json", "letters"}, {"check", "--no-config", "-f", "html", "letters"},
		{"review", "letters/1.md"}, {"tokens", "--trace", "letters/1.md"}, {"rules"}, {"help"}, {"completion", "bash"}, {"draft", "--list"},
		{"config", "show"}, {"hook", "vim"}, {"lsp"},
	} {
		for _, reader := range []string{"true", "head -c 1"} {
			r := command(t, dir, conversation(secret), "sh", append([]string{"-c", `apology "$@" | ` + reader + ` >/dev/null`, "sh"}, args...)...)
			if strings.Contains(r.errors, "goroutine") || strings.Contains(r.errors, "pipe") {
				t.Errorf("%q | %s says %q", args, reader, r.errors)
			}
		}
	}
}
