package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// The tests in files called trust_… hold what testdata/README.md promises.
// make trust does as much as is on record there; make test a little of it.
var rounds = flag.Int("trust", 10, "how often to repeat what depends on chance: 1000 in make trust")

// thorough reports whether a test may take minutes.
func thorough() bool { return *rounds >= 1000 }

// patience is how long a run may take before it counts as a hang.
const patience = 2 * time.Minute

// run is what became of one run of apology.
type run struct {
	status      int // -1 where a signal ended it
	out, errors string
}

// apology runs the program, which is this test under another name, in a folder
// that is also its home.
func apology(t testing.TB, dir, stdin string, args ...string) run {
	t.Helper()
	return command(t, dir, stdin, "apology", args...)
}

// command runs any program as apology does.
func command(t testing.TB, dir, stdin, name string, args ...string) run {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = dir, home(dir)
	cmd.Stdin = bytes.NewBufferString(stdin)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if ctx.Err() != nil {
		t.Fatalf("%s %q did not end in %v", name, args, patience)
	}
	return run{cmd.ProcessState.ExitCode(), out.String(), stderr.String()}
}

// home is the environment of somebody who lives in dir. A race detector does
// not wait a second at the end of each run.
func home(dir string) []string {
	return append(os.Environ(), "GORACE=atexit_sleep_ms=0", "HOME="+dir, "XDG_CONFIG_HOME="+filepath.Join(dir, ".config"), "XDG_STATE_HOME="+filepath.Join(dir, ".state"))
}

// put writes a file in dir and gives its path.
func put(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// get reads a file.
func get(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// repository is the absolute path of something in the repository.
func repository(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// lockedBuffer gathers what a program says while it still speaks.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

// has reports whether the program has said it yet.
func (l *lockedBuffer) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return bytes.Contains(l.b.Bytes(), []byte(text))
}
