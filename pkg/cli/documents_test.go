package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"apology.example/pkg/rule"
)

// documents is the root of the project.
const documents = "../.."

// TestDocumentedCommands holds each command that a document mentions to the
// program: there is such a command, and it has those flags. TestReadme, in
// cmd/apology, also runs those that README.md shows with their output.
func TestDocumentedCommands(t *testing.T) {
	mention := regexp.MustCompile("`(apology [^`]*)`")
	for _, name := range []string{"README.md", "rules/README.md", "pkg/README.md", "pkg/draft/README.md", "testdata/accuracy/README.md"} {
		for _, found := range mention.FindAllStringSubmatch(document(t, name), -1) {
			line := strings.Join(strings.Fields(found[1]), " ")
			var out bytes.Buffer
			status := Main(append(words(line), "--help"), strings.NewReader(""), &out, &out)
			usage := regexp.MustCompile(`^apology( [a-z]+)*`).FindString(line)
			if status != ExitClean || !usageOf(out.String(), usage) {
				t.Errorf("%s mentions %q, and apology does not know it:\n%s", name, line, &out)
			}
		}
	}
}

// usageOf reports whether a help is that of the longest command that the words
// can be; a path or an editor's name may stand behind it.
func usageOf(help, words string) bool {
	for words != "apology" {
		if strings.Contains(help, "\n  "+words) {
			return true
		}
		words = words[:strings.LastIndexByte(words, ' ')]
	}
	return false
}

// TestRuleInTenMinutes does what rules/README.md says: it writes the file,
// tests it, and reads a letter with it.
func TestRuleInTenMinutes(t *testing.T) {
	text := document(t, "rules/README.md")
	name := regexp.MustCompile("`(my-rules/[^`]*\\.yaml)`").FindStringSubmatch(text)
	if name == nil {
		t.Fatal("rules/README.md names no file to write")
	}
	atHome(t)
	put(t, name[1], fenced(text, "yaml")[0])
	put(t, "letter.md", "You have to forgive me.\n")
	for line, status := range map[string]int{"apology rules test my-rules": ExitClean, "apology check --rules my-rules letter.md": ExitFindings} {
		var out bytes.Buffer
		if got := Main(words(line), strings.NewReader(""), &out, &out); got != status {
			t.Errorf("$ %s\nexits with %d, not %d:\n%s", line, got, status, &out)
		}
		if status == ExitFindings && !strings.Contains(out.String(), "must-forgive") {
			t.Errorf("$ %s\ndoes not find it:\n%s", line, &out)
		}
	}
}

// TestDocumentedPieces: every form of a pattern that the table of
// rules/README.md shows is one, and so is every piece of a rule file.
func TestDocumentedPieces(t *testing.T) {
	text := document(t, "rules/README.md")
	pieces := append(patternPieces(text), keyPieces(text)...)
	if len(pieces) < 30 {
		t.Errorf("rules/README.md shows only %d pieces", len(pieces))
	}
	dir := t.TempDir()
	for i, piece := range pieces {
		name := fmt.Sprintf("own/piece-%d.yaml", i)
		if strings.Contains(piece, "about:") {
			name = "phrases/own.yaml"
		} else {
			piece = "title: t\nmessage: m\nwhy: w\n" + piece
		}
		put(t, filepath.Join(dir, name), piece)
	}
	if _, err := rule.Load(rule.Folder{FS: os.DirFS(dir), Name: dir}); err != nil {
		t.Errorf("rules/README.md shows what no rule file may hold: %v", err)
	}
}

// patternPieces are rules with one pattern each, from the table.
func patternPieces(text string) []string {
	_, table, _ := strings.Cut(text, "| write | for |\n|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	var pieces []string
	for line := range strings.Lines(table) {
		cell, _, _ := strings.Cut(strings.ReplaceAll(line[1:], `\|`, "¦"), "|")
		for _, code := range codes(cell) {
			code = strings.NewReplacer("¦", "|", "[ ... ]", "[ must ]").Replace(code)
			pieces = append(pieces, "match: [\"you "+code+" me\"]\n")
		}
	}
	return pieces
}

// keyPieces are the blocks of YAML behind the first, which is a whole rule, and
// the keys that the text explains.
func keyPieces(text string) []string {
	pieces := fenced(text, "yaml")[1:]
	_, keys, _ := strings.Cut(text, "## More keys\n")
	keys, _, _ = strings.Cut(keys, "\n## ")
	keys = regexp.MustCompile("(?s)```.*?```").ReplaceAllString(keys, "")
	for _, code := range codes(strings.ReplaceAll(keys, "\n", " ")) {
		key, value, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(code, "{"), "}"), ": ")
		switch {
		case value == "" || key == "match":
		case code[0] == '{':
			pieces = append(pieces, "match: [{is: forgive me, fix: "+code+"}]\n")
		case key == "fix":
			pieces = append(pieces, "match: [{is: forgive me, "+code+"}]\n")
		default:
			pieces = append(pieces, "match: [forgive me]\n"+code+"\n")
		}
	}
	return pieces
}

func document(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(documents, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fenced are the code blocks of a language, without the indent that they have
// in a list.
func fenced(text, language string) []string {
	var list []string
	for _, found := range regexp.MustCompile("(?ms)^( *)```"+language+"\n(.*?)^ *```$").FindAllStringSubmatch(text, -1) {
		list = append(list, strings.ReplaceAll("\n"+found[2], "\n"+found[1], "\n"))
	}
	return list
}

// codes are the pieces of code in a line.
func codes(line string) []string {
	var list []string
	for _, found := range regexp.MustCompile("`([^`]*)`").FindAllStringSubmatch(line, -1) {
		list = append(list, found[1])
	}
	return list
}
