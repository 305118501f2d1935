package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// Without a home, a locale, a terminal that can do anything, or any variable at
// all, a letter is read the same.
func TestPoorSurroundings(t *testing.T) {
	program := shipped(t)
	dir := t.TempDir()
	put(t, dir, "letter.md", secret)
	put(t, dir, "answers.yaml", get(t, repository(t, "testdata/draft/answers/bakery.yaml")))
	for _, args := range [][]string{
		{"check", "letter.md"}, {"check", "-f", "json", "letter.md"}, {"review", "letter.md"}, {"tokens", "letter.md"}, {"rules"}, {"version"},
		{"config", "show"}, {"draft", "--answers", "answers.yaml"}, {"draft", "--list"}, {"help"},
	} {
		want := bare(t, program, dir, nil, args)
		for _, env := range [][]string{
			{"HOME="}, {"HOME=/nowhere/at/all"}, {"XDG_CONFIG_HOME=relative"}, {"LANG=xx_YY.nothing", "LC_ALL=xx"},
			{"TERM=dumb"}, {"TERM="}, {"COLUMNS=20"}, {"COLUMNS=many"}, {"TZ=Nowhere/Never"}, {"TMPDIR=/nowhere"}, {"PATH="}, {"GOMAXPROCS=1"},
		} {
			if got := bare(t, program, dir, env, args); got != want {
				t.Errorf("%v: %q says\n%+v\nand without it\n%+v", env, args, got, want)
			}
		}
	}
}

// bare runs the program with these variables and no others.
func bare(t *testing.T, program, dir string, env, args []string) run {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Dir, cmd.Env = dir, append([]string{}, env...)
	cmd.Stdin = strings.NewReader(conversation(secret))
	var out, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &stderr
	_ = cmd.Run() // its status is read below
	r := run{cmd.ProcessState.ExitCode(), out.String(), stderr.String()}
	if r.status < 0 || r.status > 1 || strings.Contains(r.errors, "goroutine") {
		t.Errorf("%v: %q ends with %d: %s", env, args, r.status, r.errors)
	}
	return r
}

// On a terminal of 20 columns, or of none, no line of prose is longer, and what
// a letter holds is shown and not obeyed.
func TestNarrowTerminal(t *testing.T) {
	dir := t.TempDir()
	path := put(t, dir, "l.md", "Dear Bo,\n\nI am sorry if the \x1b[31mlamp\x1b]0;owned\a \u202Eleft\u200B you, but you did it.\n")
	for _, columns := range []uint16{20, 1, 0, 80, 65535} {
		shown := onTerminal(t, columns, "check", "--no-config", path)
		if !strings.Contains(shown, "conditional-apology") {
			t.Fatalf("%d columns show\n%q", columns, shown)
		}
		for _, obeyed := range []string{"\x1b[31mlamp", "\x1b]0", "\a", "\u202E", "\u200B"} {
			if strings.Contains(shown, obeyed) {
				t.Errorf("%q reaches the terminal", obeyed)
			}
		}
		for line := range strings.Lines(shown) {
			if n := len([]rune(strings.TrimRight(line, "\r\n"))); columns == 20 && n > 20 && strings.HasPrefix(line, "  ") && strings.Contains(strings.TrimSpace(line), " ") && !strings.Contains(line, "|") {
				t.Errorf("a line of prose has %d columns of 20: %q", n, line)
			}
		}
	}
}

// onTerminal is what a run shows on a terminal that many columns wide.
func onTerminal(t *testing.T, columns uint16, args ...string) string {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here, so no width was tried: %v", err)
	}
	defer func() { _ = master.Close() }()
	fd := int(master.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: columns})
	}
	if err != nil {
		t.Fatal(err)
	}
	slave, err := os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "apology", args...)
	cmd.Dir, cmd.Env, cmd.Stdout = filepath.Dir(args[len(args)-1]), append(home(t.TempDir()), "TERM=dumb"), slave
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close() // the run has it
	var shown strings.Builder
	buf := make([]byte, 4096)
	for n, err := master.Read(buf); err == nil; n, err = master.Read(buf) {
		shown.Write(buf[:n])
	}
	_ = cmd.Wait() // findings are status 1
	return shown.String()
}
