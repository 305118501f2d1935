package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// exampleLetter has something to find, to fix and to review.
const exampleLetter = "Dear Nadia,\n\nI read your diary, and I am sorry. Please, please forgive me.\n\nKim\n"

// examplesAlone are the only ones that no test can run as they stand.
var examplesAlone = map[string]string{
	"apology draft -o letter.md": "asks on a terminal, as draft_linux_test.go does",
}

// TestExamples runs every example that a command shows, in a folder with the
// files that they name: none is wrong usage.
func TestExamples(t *testing.T) {
	for _, cmd := range documented(newRoot()) {
		t.Run(cmd.CommandPath(), func(t *testing.T) {
			exampleFolder(t, cmd)
			if cmd.Runnable() && len(examplesOf(cmd)) == 0 {
				t.Error("shows no example")
			}
			for _, line := range examplesOf(cmd) {
				if _, alone := examplesAlone[line]; alone {
					continue
				}
				var out bytes.Buffer
				if status := Main(words(line), strings.NewReader(typed(line)), &out, &out); status > ExitFindings {
					t.Errorf("$ %s\nexits with %d:\n%s", line, status, &out)
				}
				if strings.Contains(line, "--print-answers") {
					put(t, "answers.yaml", spaceNote) // somebody answers in an editor
				}
			}
		})
	}
}

// typed is what somebody types into a command that reads a letter from there.
func typed(line string) string {
	if strings.HasSuffix(line, " -") {
		return exampleLetter
	}
	return ""
}

// documented are the commands of the tree that are ours: completion's are
// cobra's, and tell what they do at length.
func documented(cmd *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if c.Name() != "completion" {
			list = append(list, documented(c)...)
		}
	}
	return list
}

// examplesOf are the command lines of a command's examples.
func examplesOf(cmd *cobra.Command) []string {
	var lines []string
	for line := range strings.Lines(cmd.Example) {
		if command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ "); ok {
			lines = append(lines, command)
		}
	}
	return lines
}

// words splits a command line as a shell would, without the program's name.
// Only single quotes quote.
func words(line string) []string {
	var list []string
	for _, w := range regexp.MustCompile(`'[^']*'|[^\s']+`).FindAllString(line, -1) {
		list = append(list, strings.Trim(w, "'"))
	}
	return list[1:]
}

// exampleFolder is where the examples run: everything that they name is there,
// and nothing that they write.
func exampleFolder(t *testing.T, cmd *cobra.Command) {
	t.Helper()
	atHome(t)
	put(t, "first.md", exampleLetter)
	put(t, "letters/one.md", exampleLetter)
	if cmd.Name() != "draft" {
		put(t, "letter.md", exampleLetter)
	}
	if !strings.Contains(cmd.Example, "rules new") {
		put(t, "rules/no-hard-feelings.yaml", string(starter))
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
