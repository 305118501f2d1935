package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers are our packages from the bottom up. A package imports only from the
// layers below its own, never from its neighbours; see pkg/README.md.
var layers = [][]string{
	{"rules", "pkg/source", "pkg/spell"},
	{"pkg/diag", "pkg/token"},
	{"pkg/letter", "pkg/screen"},
	{"pkg/rule"},
	{"pkg/anatomy"},
	{"pkg/lint"},
	{"pkg/report", "pkg/fix", "pkg/review", "pkg/config", "pkg/draft", "pkg/lsp", "pkg/editor"},
	{"pkg/cli"},
	{"cmd/apology", "cmd/compile", "cmd/accuracy", "cmd/release"},
}

// keepers are the only packages that may import a module, so that what it is
// good for, and what is wrong with it, stays in one place.
var keepers = map[string][]string{
	"github.com/jdkato/prose":  {"pkg/token"},
	"github.com/spf13/viper":   {"pkg/config"},
	"github.com/spf13/cobra":   {"pkg/cli"},
	"github.com/fatih/color":   {"pkg/screen"},
	"github.com/yuin/goldmark": {"pkg/letter"},
}

// pkg is what the go command knows of a package.
type pkg struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func TestArrowsPointDown(t *testing.T) {
	module := goCommand(t, "list", "-m")
	home := strings.TrimSpace(string(module)) + "/"
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, home)
		layer := layerOf(name)
		if layer < 0 {
			t.Errorf("%s is in no layer; give it one in layers_test.go and in pkg/README.md", name)
		}
		for _, imported := range p.Imports {
			below, ours := strings.CutPrefix(imported, home)
			if ours && layerOf(below) >= layer {
				t.Errorf("%s imports %s, which is not below it", name, below)
			}
		}
	}
}

func TestModulesHaveTheirKeepers(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			for module, keeper := range keepers {
				if !within(imported, module) {
					continue
				}
				if !slices.ContainsFunc(keeper, func(k string) bool { return strings.HasSuffix(p.ImportPath, "/"+k) }) {
					t.Errorf("%s imports %s; only %s may", p.ImportPath, imported, strings.Join(keeper, " and "))
				}
			}
		}
	}
}

// layerOf is the index of the layer that holds a package, or -1.
func layerOf(name string) int {
	return slices.IndexFunc(layers, func(layer []string) bool { return slices.Contains(layer, name) })
}

// within reports whether a package belongs to a module, of whatever version.
func within(path, module string) bool {
	return path == module || strings.HasPrefix(path, module+"/")
}

// packages are all packages of this module.
func packages(t *testing.T) []pkg {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(goCommand(t, "list", "-json=ImportPath,Imports,TestImports,XTestImports", "../../...")))
	var all []pkg
	for {
		var p pkg
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		all = append(all, p)
	}
}

// goCommand is what the go command prints.
func goCommand(t testing.TB, args ...string) []byte {
	t.Helper()
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go %s: %s", strings.Join(args, " "), exit.Stderr)
		}
		t.Fatal(err)
	}
	return out
}
