package editor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRefuses(t *testing.T) {
	tests := []struct{ name, editor, path, text, want string }{
		{"a marker alone", "nano", ".nanorc", "# >>> apology hook nano >>>\n", `none says "# <<< apology hook nano <<<"`},
		{"a hook that is no shell script", "git", "../repo/.git/hooks/pre-commit", "#!/usr/bin/env python3\n", "nothing in it shows where this belongs"},
		{"a shebang without an end", "git", "../repo/.git/hooks/pre-commit", "#!/bin/sh", "its last line has no end"},
		{"tasks on one line", "vscode", "../repo/.vscode/tasks.json", `{"tasks": []}` + "\n", "nothing in it shows where this belongs"},
		{"another hook of that name", "lefthook", "../repo/lefthook.yml", "pre-commit:\n  jobs: []\n", "it has a part of that name already"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := places(t)
			path := filepath.Join(p.Home, tt.path)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			e, _ := Find(tt.editor)
			if _, err := e.Install(p); err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %v, want %s: …%s", err, path, tt.want)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	p := places(t)
	e, _ := Find("nano")
	rc := filepath.Join(p.Home, ".nanorc")
	for _, tt := range []struct{ name, target, want string }{
		{"out of the home", filepath.Join(p.Repo, "nanorc"), "lies outside"},
		{"nowhere", filepath.Join(p.Home, "gone"), "leads nowhere"},
		{"within the home", filepath.Join(p.Home, "dotfiles"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want != "leads nowhere" {
				if err := os.WriteFile(tt.target, []byte("mine\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Symlink(tt.target, rc); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Remove(rc) })
			changes, err := e.Install(p)
			if tt.want != "" {
				if err == nil || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("error %v, want …%s…", err, tt.want)
				}
				return
			}
			write(t, changes, err)
			if to, err := os.Readlink(rc); err != nil || to != tt.target {
				t.Errorf("the link leads to %q, %v", to, err)
			}
			if data, _ := os.ReadFile(tt.target); !strings.Contains(string(data), "apology check") {
				t.Errorf("the file behind the link holds %q", data)
			}
		})
	}
}

func TestProgramsCanBeRun(t *testing.T) {
	p := places(t)
	e, _ := Find("git")
	changes, err := e.Install(p)
	path := write(t, changes, err)[0].Path
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
