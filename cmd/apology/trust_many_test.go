//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Four times as many letters do not need twice the memory, and every one is
// reported. (What is in use stays at some 8 MB; the rest is what the collector
// has not yet had to give back.)
func TestManyLetters(t *testing.T) {
	most := 4000
	if thorough() {
		most = 10_000
	}
	program, dir := shipped(t), t.TempDir()
	all := letters(t)
	for i := range most {
		put(t, dir, fmt.Sprintf("%02d/%05d.md", i/(most/4), i), all[i%len(all)])
	}
	few := reported(t, program, filepath.Join(dir, "00"), most/4)
	if many := reported(t, program, dir, most); many > 2*few {
		t.Errorf("%d letters need %d kB, and %d letters %d kB", most, many, most/4, few)
	}
}

// reported runs a check over the letters of a folder, counts those in the
// report, and gives the memory that the run needed at most, in kB.
func reported(t *testing.T, program, dir string, want int) int64 {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, "check", "--no-config", "--exit-zero", "-f", "jsonl", dir)
	cmd.Env = home(t.TempDir())
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "\n"); n != want {
		t.Errorf("%d of %d letters are in the report", n, want)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	t.Logf("%d letters: %d at most, as this system counts", want, peak)
	return peak
}
