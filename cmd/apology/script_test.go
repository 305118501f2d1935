package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts see into them")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"apology": main})
}

// TestScripts runs the program as its users do: testdata/script holds a file
// for each thing that they rely on. A script starts in an empty folder, which
// is also its home, with the letters of testdata at $LETTERS.
func TestScripts(t *testing.T) {
	letters, err := filepath.Abs("../../testdata/letters")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"status": status},
		Setup: func(env *testscript.Env) error {
			env.Setenv("LETTERS", letters)
			env.Setenv("GORACE", "atexit_sleep_ms=0") // a race detector waits a second otherwise, at the end of each run
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "home", ".config"))
			return os.MkdirAll(filepath.Join(env.WorkDir, "home", ".config"), 0o755)
		},
	})
}

// status runs a command that must exit with the status named first.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit status %d, not %s (%v)", got, args[0], err)
	}
}
