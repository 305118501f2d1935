package editor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// places are folders that exist, for a user who has nothing yet.
func places(t *testing.T) Places {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p := Places{
		Home: filepath.Join(dir, "home"), Config: filepath.Join(dir, "home", ".config"),
		Repo: filepath.Join(dir, "repo"), Git: filepath.Join(dir, "repo", ".git"), Hooks: filepath.Join(dir, "repo", ".git", "hooks"),
	}
	for _, d := range []string{p.Config, p.Hooks} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// files are all files below the places.
func files(t *testing.T, p Places) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(filepath.Dir(p.Home), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func write(t *testing.T, changes []Change, err error) []Change {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if err := c.Write(); err != nil {
			t.Fatal(err)
		}
	}
	return changes
}

// before are what users may have in the files that are changed.
var before = map[string][]string{
	"":                        {"", "one line\n", "no end", "\n\n", "several\nlines\n"},
	"tasks.json":              {"{\n\t\"tasks\": [\n\t]\n}\n", "{\n  // mine\n  \"tasks\": [\n    {\"label\": \"build\"}\n  ]\n}"},
	".pre-commit-config.yaml": {"repos:\n- repo: local\n", "fail_fast: true\nrepos:\n\n    # mine\n    - repo: local\n"},
	"pre-commit":              {"#!/bin/sh\necho mine", "#!/usr/bin/env bash\nset -e\n"},

	"LanguageServers.sublime-settings": {"{\n}\n", "{\n\t\"mine\": {}\n}"},
}

func TestUninstallRestoresToTheByte(t *testing.T) {
	for _, e := range Editors() {
		t.Run(e.Name+"/nothing there", func(t *testing.T) { thereAndBack(t, e, places(t), "", "") })
		for _, f := range e.Files {
			had := before[filepath.Base(f.Paths[0])]
			if had == nil {
				had = before[""]
			}
			for _, text := range had {
				t.Run(e.Name+"/"+f.Paths[0], func(t *testing.T) {
					p := places(t)
					path, err := p.choose(f, e.Name)
					if err != nil {
						t.Fatal(err)
					}
					thereAndBack(t, e, p, path, text)
				})
			}
		}
	}
}

// thereAndBack installs twice, and uninstalls twice.
func thereAndBack(t *testing.T, e Editor, p Places, path, text string) {
	t.Helper()
	if path != "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	had := files(t, p)
	changes, err := e.Install(p)
	write(t, changes, err)
	has := files(t, p)
	if len(e.Files) > 0 && cmp.Equal(had, has) {
		t.Error("nothing was written")
	}
	again, err := e.Install(p)
	for _, c := range write(t, again, err) {
		if !c.Same() || c.Diff() != "" {
			t.Errorf("a second time changes %s:\n%s", c.Path, c.Diff())
		}
	}
	for range 2 {
		changes, err = e.Uninstall(p)
		write(t, changes, err)
		if diff := cmp.Diff(had, files(t, p)); diff != "" {
			t.Errorf("not as before:\n%s", diff)
		}
	}
}

func TestWhatTheUserAddsStays(t *testing.T) {
	p := places(t)
	e, _ := Find("kakoune")
	changes, err := e.Install(p)
	path := write(t, changes, err)[0].Path
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append([]byte("# mine, above\n"), append(data, "# mine, below\n"...)...), 0o600); err != nil {
		t.Fatal(err)
	}
	changes, err = e.Uninstall(p)
	write(t, changes, err)
	data, err = os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(data), "# mine, above\n# mine, below\n"; got != want {
		t.Errorf("the file holds %q, not %q", got, want)
	}
}

func TestAnOlderHookIsReplacedInItsPlace(t *testing.T) {
	b := block{file: File{Comment: "#"}, editor: "nano", text: "new\n"}
	older := "above\n# >>> apology hook nano >>> (the line above had no end)\nold\n# <<< apology hook nano <<<\nbelow\n"
	got, err := b.add([]byte(older))
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(older, "old", "new", 1); string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzBlock: whatever a file holds, adding and removing leaves it as it was.
func FuzzBlock(f *testing.F) {
	for _, texts := range before {
		for _, text := range texts {
			f.Add([]byte(text))
		}
	}
	f.Add([]byte("a\r\nb\r\n"))
	f.Add([]byte("# >>> apology hook fuzz >>> (a new file)\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, after := range []string{"", `^repos:\s*$`, `^\{\s*$`, `\A#!.*sh\s*$`} {
			b := block{file: File{Comment: "#", After: after}, editor: "fuzz", text: "one\ntwo\n"}
			if at, err := b.find(text); err != nil || at.end > 0 {
				return
			}
			added, err := b.add(text)
			if err != nil {
				continue
			}
			if again, err := b.add(added); err != nil || string(again) != string(added) {
				t.Errorf("%q: a second time gives %q, %v", added, again, err)
			}
			if got, gone, err := b.remove(added); err != nil || gone || string(got) != string(text) {
				t.Errorf("%q: became %q, %v, %v by way of %q", text, got, gone, err, added)
			}
		}
	})
}
