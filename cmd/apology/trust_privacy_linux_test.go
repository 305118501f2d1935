package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tracedRun is a run with the files that it is asked to write. Names hold a *
// where a part of them is chance.
type tracedRun struct {
	args   []string
	stdin  string
	writes []string
	exec   bool // it may start other programs
}

// traced are runs of every command.
var traced = []tracedRun{
	{args: []string{"version"}},
	{args: []string{"help", "check"}},
	{args: []string{"completion", "bash"}},
	{args: []string{"man"}},
	{args: []string{"man", "pages"}, writes: []string{"pages/*"}},
	{args: []string{"__complete", "rules", "show", ""}},
	{args: []string{"check", "letter.md"}},
	{args: []string{"check", "--format", "json", "."}},
	{args: []string{"check", "--format", "sarif", "letter.md"}},
	{args: []string{"check", "--format", "html", "letter.md"}},
	{args: []string{"check", "--redact", "letter.md"}},
	{args: []string{"check", "-"}, stdin: secret},
	{args: []string{"check", "--diff", "--unsafe-fixes", "letter.md"}},
	{args: []string{"check", "--fix", "--unsafe-fixes", "letter.md"}, writes: []string{"letter.md", ".letter.md*"}},
	{args: []string{"review", "letter.md"}},
	{args: []string{"review", "letter.md", "-o", "review.html"}, writes: []string{"review.html", ".review.html*"}},
	{args: []string{"tokens", "letter.md"}},
	{args: []string{"tokens", "--trace", "letter.md"}},
	{args: []string{"rules"}},
	{args: []string{"rules", "show", "sorry-but"}},
	{args: []string{"rules", "test"}},
	{args: []string{"rules", "new", "my-rule"}, writes: []string{"*my-rule.yaml*"}},
	{args: []string{"config", "show", "--origin"}},
	{args: []string{"config", "init"}, writes: []string{".apology.yaml*", "..apology.yaml*"}},
	{args: []string{"draft", "--list"}},
	{args: []string{"draft", "--answers", "answers.yaml"}},
	{args: []string{"draft", "--answers", "answers.yaml", "-o", "new.md"}, writes: []string{"new.md", ".new.md*"}},
	{args: []string{"draft", "--answers", "answers.yaml", "-o", "new.md", "--force"}, writes: []string{"new.md", ".new.md*", "new.md~"}},
	{args: []string{"hook", "--list"}},
	{args: []string{"hook", "vim"}, exec: true},
	{args: []string{"hook", "--install", "vim"}, exec: true, writes: []string{".vim/plugin/.apology-*", ".vim/plugin/apology.vim"}},
	{args: []string{"hook", "--uninstall", "vim"}, exec: true, writes: []string{".vim/plugin/.apology-*", ".vim/plugin/apology.vim"}},
	{args: []string{"lsp"}, stdin: conversation(secret)},
}

// secret is a letter whose words must go nowhere else.
const secret = "Dear Xanthippe,\n\nI am sorry, but you zugzwanged me. I lied to you about the quokkas. I swear to God it was mine.\n\nTomas\n"

// private are words that stand in no file but the letter.
var private = regexp.MustCompile(`(?i)xanthippe|zugzwang|quokka`)

// The system calls of every command hold no network, no program that was not
// asked for, and no file written but those that were asked for.
func TestNothingLeavesTheMachine(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed: the system calls were NOT traced")
	}
	dir := t.TempDir()
	put(t, dir, "letter.md", secret)
	put(t, dir, "answers.yaml", get(t, repository(t, "testdata/draft/answers/bakery.yaml")))
	for _, c := range traced {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			log := filepath.Join(t.TempDir(), "trace")
			args := append([]string{"-f", "-qq", "-o", log, "-e", "trace=%network,%file", "apology"}, c.args...)
			r := command(t, dir, c.stdin, "strace", args...)
			if r.status > 1 {
				t.Fatalf("exit status %d\n%s", r.status, r.errors)
			}
			inspect(t, dir, get(t, log), c.writes, c.exec)
			if private.MatchString(r.errors) {
				t.Errorf("words of the letter went to standard error:\n%s", r.errors)
			}
		})
	}
	commandsTraced(t, dir)
	onlyIn(t, dir, "letter.md", "review.html")
}

// commandsTraced sees to it that no command is forgotten.
func commandsTraced(t *testing.T, dir string) {
	for line := range strings.Lines(apology(t, dir, "", "__complete", "").out) {
		name, _, ok := strings.Cut(line, "\t")
		if ok && !slices.ContainsFunc(traced, func(c tracedRun) bool { return c.args[0] == name }) {
			t.Errorf("apology %s was not traced", name)
		}
	}
}

// onlyIn looks for words of the letter in all files but those named.
func onlyIn(t *testing.T, dir string, names ...string) {
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(names, d.Name()) {
			return err
		}
		if private.MatchString(get(t, path)) {
			t.Errorf("%s holds words of the letter", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var (
	network = regexp.MustCompile(`\b(socket|socketpair|connect|bind|sendto|sendmsg|listen|accept4?|getpeername)\(`)
	creates = regexp.MustCompile(`\bopen(?:at)?\((?:[^,]*, )?"([^"]*)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT)[^)]*\) = \d`)
	mode    = regexp.MustCompile(`O_CREAT[^,)]*, (0\d+)`)
	renames = regexp.MustCompile(`\b(?:rename|link|symlink)(?:at2?)?\(.*"([^"]*)"[^"]*\) = 0`)
	starts  = regexp.MustCompile(`\bexecve\("([^"]*)"`)
)

// inspect reads a trace.
func inspect(t *testing.T, dir, log string, writes []string, exec bool) {
	t.Helper()
	started := 0
	for line := range strings.Lines(log) {
		if network.MatchString(line) {
			t.Errorf("the network was spoken to: %s", line)
		}
		if starts.MatchString(line) {
			started++
		}
		for _, what := range []*regexp.Regexp{creates, renames} {
			if m := what.FindStringSubmatch(line); m != nil && !asked(dir, m[1], writes) {
				t.Errorf("a file was written that was not asked for: %s", line)
			}
		}
		if m := mode.FindStringSubmatch(line); m != nil && m[1] != "0600" && holdsLetter(line) {
			t.Errorf("others may read this: %s", line)
		}
	}
	if started > 1 && !exec {
		t.Errorf("%d programs were started", started)
	}
}

// holdsLetter reports whether the file that a line of the trace makes has the
// writer's words in it.
func holdsLetter(line string) bool {
	return strings.Contains(line, "letter.md") || strings.Contains(line, "new.md") || strings.Contains(line, "review.html")
}

// asked reports whether a path is among those that may be written.
func asked(dir, path string, writes []string) bool {
	if path == "/dev/null" {
		return true
	}
	path = strings.TrimPrefix(path, dir+"/")
	return slices.ContainsFunc(writes, func(pattern string) bool {
		ok, err := filepath.Match(pattern, path)
		return err == nil && ok || strings.HasPrefix(pattern, "*") && strings.Contains(path, strings.Trim(pattern, "*"))
	})
}
