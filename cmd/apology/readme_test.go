package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apology.example/pkg/cli"
)

var updateReadme = flag.Bool("update-readme", false, "write what the commands of README.md print into it")

// TestReadme runs every command that README.md shows with its output, and
// compares.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(data), "```")
	shown := 0
	for i := 1; i < len(blocks); i += 2 {
		command, _, ok := strings.Cut(strings.TrimPrefix(blocks[i], "\n$ apology "), "\n")
		if !ok || !strings.HasPrefix(blocks[i], "\n$ apology ") {
			continue
		}
		shown++
		var out bytes.Buffer
		cli.Main(strings.Fields(command), strings.NewReader(""), &out, &out)
		want := "\n$ apology " + command + "\n" + out.String()
		if blocks[i] != want && !*updateReadme {
			t.Errorf("README.md shows\n%s\nand it prints\n%s", blocks[i], want)
		}
		blocks[i] = want
	}
	if shown == 0 {
		t.Error("README.md shows no command with its output")
	}
	if *updateReadme {
		if err := os.WriteFile("README.md", []byte(strings.Join(blocks, "```")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
