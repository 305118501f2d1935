package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Every command has a page; it names every flag, shows the examples, refers to
// pages that are there, and has the same bytes on every day.
func TestManualPages(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if status := Main([]string{"man", dir}, strings.NewReader(""), &out, &out); status != ExitClean || out.Len() > 0 {
		t.Fatalf("apology man exits with %d: %s", status, &out)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil {
		t.Fatal(err)
	}
	commands := everyCommand(newRoot())
	if len(left) != len(commands) {
		t.Errorf("%d pages for %d commands", len(left), len(commands))
	}
	for _, cmd := range commands {
		text := read(t, filepath.Join(dir, pageName(cmd)+".1"))
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden && !strings.Contains(text, roff("--"+f.Name)) {
				t.Errorf("%s: --%s is not there", pageName(cmd), f.Name)
			}
		})
		if strings.Contains(text, "\n.TH") || regexp.MustCompile(`\b20\d\d\b`).MatchString(text) {
			t.Errorf("%s holds a date:\n%s", pageName(cmd), text)
		}
		for _, ref := range regexp.MustCompile(`\\fB([a-z\\-]+)\\fR\(1\)`).FindAllStringSubmatch(text, -1) {
			if _, err := os.Stat(filepath.Join(dir, strings.ReplaceAll(ref[1], `\-`, "-")+".1")); err != nil {
				t.Errorf("%s refers to a page that is not there: %v", pageName(cmd), err)
			}
		}
		understood(t, pageName(cmd), text)
	}
}

// understood has groff read a page, where there is one: it warns of what it
// does not know.
func understood(t *testing.T, name, text string) {
	t.Helper()
	groff, err := exec.LookPath("groff")
	if err != nil {
		return
	}
	cmd := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z")
	cmd.Stdin = strings.NewReader(text)
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%s: groff: %v\n%s", name, err, out)
	}
}

// everyCommand is a command with all that can be called below it.
func everyCommand(cmd *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			list = append(list, everyCommand(c)...)
		}
	}
	return list
}

// Text is never taken for a request of roff's.
func TestRoff(t *testing.T) {
	for text, want := range map[string]string{
		"a-b":          `a\-b`,
		".apology\n.x": "\\&.apology\n\\&.x",
		`C:\n`:         `C:\en`,
		"“if”":         `\(lqif\(rq`,
	} {
		if got := roff(text); got != want {
			t.Errorf("roff(%q) is %q, not %q", text, got, want)
		}
	}
}
