//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// BenchmarkProcess times apology as its users do: from the start of a process
// to its end. Beside Go's mean it prints the median, and the peak memory of
// the hungriest run (which, on Linux, is never less than that of the benchmark
// itself).
func BenchmarkProcess(b *testing.B) {
	apology, dir := program(b), b.TempDir()
	page := write(b, dir, "page.md", 2_000)

	b.Run("version", func(b *testing.B) { timed(b, 0, apology, "version") })
	b.Run("page", func(b *testing.B) { timed(b, 2_000, apology, "check", "--fail-on", "never", page) })
	b.Run("review", func(b *testing.B) { timed(b, 2_000, apology, "review", "--format", "html", page) })
	b.Run("letters=1000", func(b *testing.B) {
		args := []string{"check", "--fail-on", "never"}
		for i := range 1000 {
			args = append(args, write(b, dir, fmt.Sprintf("letter-%04d.md", i), 2_000))
		}
		timed(b, 2_000_000, apology, args...)
	})
	for _, kb := range []int{1, 4, 16, 64, 256, 1024} {
		one := write(b, dir, fmt.Sprintf("growth-%d.md", kb), kb<<10)
		b.Run(fmt.Sprintf("growth/kB=%d", kb), func(b *testing.B) {
			timed(b, kb<<10, apology, "check", "--fail-on", "never", one)
		})
	}
}

// BenchmarkInit adds up what the packages do before main begins.
func BenchmarkInit(b *testing.B) {
	apology := program(b)
	clock := regexp.MustCompile(`@[\d.]+ ms, ([\d.]+) ms clock, (\d+) bytes`)
	var clocks []time.Duration
	for b.Loop() {
		cmd := exec.Command(apology, "version")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		var trace bytes.Buffer
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		var sum float64
		for _, m := range clock.FindAllSubmatch(trace.Bytes(), -1) {
			ms, _ := strconv.ParseFloat(string(m[1]), 64)
			sum += ms
		}
		clocks = append(clocks, time.Duration(sum*float64(time.Millisecond)))
	}
	b.ReportMetric(median(clocks), "ms-init-median")
}

// timed runs a command again and again.
func timed(b *testing.B, size int, name string, args ...string) {
	b.SetBytes(int64(size))
	var clocks []time.Duration
	var peak int64
	for b.Loop() {
		cmd := exec.Command(name, args...)
		start := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%s: %v\n%s", name, err, out)
		}
		clocks = append(clocks, time.Since(start))
		if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			peak = max(peak, int64(usage.Maxrss))
		}
	}
	if runtime.GOOS != "darwin" {
		peak <<= 10 // everybody else counts in KiB
	}
	b.ReportMetric(median(clocks), "ms-median")
	b.ReportMetric(float64(peak)/(1<<20), "MiB-peak")
}

// median is in milliseconds.
func median(clocks []time.Duration) float64 {
	slices.Sort(clocks)
	return float64(clocks[len(clocks)/2]) / float64(time.Millisecond)
}

// program is the path of apology, built as make build does.
func program(b *testing.B) string {
	path := filepath.Join(b.TempDir(), "apology")
	goCommand(b, "build", "-trimpath", "-ldflags=-s -w", "-o", path, ".")
	return path
}

// write makes a letter of about that many bytes out of the paragraphs of the
// letters in testdata, and gives its path.
func write(b *testing.B, dir, name string, size int) string {
	b.Helper()
	letter := bytes.NewBufferString("---\nletter: apology\n---\n\nDear Ines,\n")
	for paragraphs := material(b); letter.Len() < size; {
		for _, p := range paragraphs {
			if letter.Len() < size {
				letter.WriteString("\n" + p + "\n")
			}
		}
	}
	letter.WriteString("\nTomas\n")
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, letter.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return path
}

// material are the paragraphs of the Markdown letters in testdata, front
// matter, greetings and names left out.
func material(b *testing.B) []string {
	files, err := filepath.Glob("../../testdata/letters/*.md")
	if err != nil || len(files) == 0 {
		b.Fatalf("no letters in testdata/letters: %v", err)
	}
	var paragraphs []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range bytes.Split(data, []byte("\n\n")) {
			if p = bytes.TrimSpace(p); len(p) > 60 {
				paragraphs = append(paragraphs, string(p))
			}
		}
	}
	return paragraphs
}
