//go:build unix

package main

import (
	"context"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// mostMemory is what a run may need, in bytes, and mostForDense is what it may
// need for a letter of nothing but findings: a hundred thousand in a million
// bytes.
const (
	mostMemory   = 200 << 20
	mostForDense = 320 << 20
)

// slowest is how long a run may take for each million bytes, on a machine that
// does other things as well.
const slowest = 30 * time.Second

// No letter makes apology fail, hang, or need more than 200 MB: neither by its
// size nor by what stands in it. Four times the letter takes not much more than
// four times as long.
func TestLoads(t *testing.T) {
	program := shipped(t)
	sizes := []int{64 << 10}
	if thorough() {
		sizes = []int{250_000, 1_000_000}
	}
	dir := t.TempDir()
	for _, l := range loads {
		t.Run(l.name, func(t *testing.T) {
			var last time.Duration
			for _, size := range sizes {
				put(t, dir, l.name, l.make(size))
				for _, args := range [][]string{
					{"check", "--no-config", "-f", "json"}, {"check", "--no-config"}, {"check", "--no-config", "--diff", "--unsafe-fixes"},
					{"review", "-f", "html"}, {"tokens"},
				} {
					took := measured(t, l, size, program, append(args, filepath.Join(dir, l.name)))
					if args[0] != "check" || len(args) > 2 || l.dense() {
						continue
					}
					if last > 300*time.Millisecond && took > 8*last {
						t.Errorf("four times the letter took %v, and one %v", took, last)
					}
					last = took
				}
			}
		})
	}
}

// measured runs a command and holds it to what it may take.
func measured(t *testing.T, l load, size int, program string, args []string) time.Duration {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = home(t.TempDir())
	var stderr strings.Builder
	var n counter
	cmd.Stdout, cmd.Stderr = &n, &stderr
	start := time.Now()
	err := cmd.Run()
	took := time.Since(start)
	if code := cmd.ProcessState.ExitCode(); code < 0 || code > 2 || strings.Contains(stderr.String(), "goroutine") {
		t.Fatalf("%q: %v, exit status %d after %v\n%.2000s", args[:len(args)-1], err, code, took, &stderr)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS != "darwin" {
		peak <<= 10
	}
	if peak > mostMemory && (!l.dense() || peak > mostForDense) {
		t.Errorf("%q needed %d MB for %d kB", args[:len(args)-1], peak>>20, size>>10)
	}
	if most := slowest * time.Duration(1+size>>20); took > most {
		t.Errorf("%q took %v for %d kB", args[:len(args)-1], took, size>>10)
	}
	if int(n) > 1000*size+1<<20 {
		t.Errorf("%q printed %d MB for %d kB", args[:len(args)-1], n>>20, size>>10)
	}
	return took
}

// counter counts what is printed.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// shipped is the program as make build builds it: this test is larger and, under
// a race detector, slower.
func shipped(t testing.TB) string {
	path := filepath.Join(t.TempDir(), "apology")
	goCommand(t, "build", "-trimpath", "-ldflags=-s -w", "-o", path, ".")
	return path
}
