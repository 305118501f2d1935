package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// module is a module that is linked into apology on some platform.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// licences is the list of all modules in apology, on any platform, each with
// its version and the text of its licence. The standard library of Go is one of
// them. A module without a licence is an error: it must not be shipped.
func licences() (string, error) {
	found := map[string]module{}
	for _, p := range platforms {
		if err := p.modules(found); err != nil {
			return "", err
		}
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("ask go where it lies: %w", err)
	}
	var b strings.Builder
	b.WriteString("apology holds the modules listed here, each under its own licence, which follows its name.\nmake licences writes this list.\n")
	list := append([]module{{Path: "Go, its standard library and runtime", Dir: strings.TrimSpace(string(root))}},
		slices.SortedFunc(maps.Values(found), func(a, b module) int { return strings.Compare(a.Path, b.Path) })...)
	for _, m := range list {
		if err := m.write(&b); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// modules adds those that the program for the platform is made of.
func (p platform) modules(found map[string]module) error {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", "./cmd/apology")
	cmd.Env, cmd.Stderr = p.env(), os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	for d := json.NewDecoder(out); ; {
		var pkg struct{ Module *module }
		if err := d.Decode(&pkg); errors.Is(err, io.EOF) {
			return cmd.Wait()
		} else if err != nil {
			return fmt.Errorf("read what go list says for %v: %w", p, errors.Join(err, cmd.Wait()))
		}
		if pkg.Module != nil && !pkg.Module.Main {
			found[pkg.Module.Path] = *pkg.Module
		}
	}
}

// legal are the names of files, or of folders of such files, that must go along
// with what they lie beside.
var legal = regexp.MustCompile(`(?i)^(third_party_)?(licen[cs]es?|copying|notice|patents)([-.].*)?$`)

// write writes the module and its licences.
func (m module) write(b *strings.Builder) error {
	texts, err := m.texts()
	if err != nil {
		return fmt.Errorf("look for the licence of %s: %w; run go mod download", m.Path, err)
	}
	if len(texts) == 0 {
		return fmt.Errorf("%s %s has no licence in %s, so it must not be shipped", m.Path, m.Version, m.Dir)
	}
	fmt.Fprintf(b, "\n%s\n%s\n", strings.Repeat("=", 78), strings.TrimSpace(m.Path+" "+m.Version))
	for _, name := range texts {
		text, err := os.ReadFile(filepath.Join(m.Dir, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "\n--- %s\n\n%s\n", filepath.ToSlash(name), strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	return nil
}

// texts are the files of the module that hold its licences, in order.
func (m module) texts() ([]string, error) {
	entries, err := os.ReadDir(m.Dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		switch {
		case !legal.MatchString(e.Name()) || filepath.Ext(e.Name()) == ".go":
		case e.Type().IsRegular():
			names = append(names, e.Name())
		case e.IsDir():
			below, err := os.ReadDir(filepath.Join(m.Dir, e.Name()))
			if err != nil {
				return nil, err
			}
			for _, f := range below {
				names = append(names, filepath.Join(e.Name(), f.Name()))
			}
		}
	}
	return names, nil
}
