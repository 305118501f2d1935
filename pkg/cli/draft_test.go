package cli

import (
	"os"
	"strings"
	"testing"
)

const spaceNote = "template: space\nto: Leo\nfrom: Dad\npatience: I won't call. Take as long as you need.\nchoice: Whether we talk is up to you.\n"

// broke is a stream that takes nothing: a full disk, or a reader that left.
type broke struct{}

func (broke) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestDraftThatCannotBeWritten(t *testing.T) {
	atHome(t)
	if err := os.WriteFile("answers.yaml", []byte(spaceNote), 0o600); err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	if got := Main([]string{"draft", "--answers", "answers.yaml"}, strings.NewReader(""), broke{}, &stderr); got != ExitUsage {
		t.Errorf("exit status %d, not %d: %s", got, ExitUsage, stderr.String())
	}
	if got := read(t, "answers.yaml"); got != spaceNote {
		t.Errorf("the answers are now\n%s", got)
	}
}

func TestDraftIntoAReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere, so this was NOT tried; TestReadOnlyFolder in cmd/apology does it as another user")
	}
	atHome(t)
	if err := os.WriteFile("answers.yaml", []byte(spaceNote), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("closed", 0o500); err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	got := Main([]string{"draft", "--answers", "answers.yaml", "-o", "closed/letter.md"}, strings.NewReader(""), broke{}, &stderr)
	want := "apology: write closed/letter.md: you may not write in closed; change its permissions, or name another file with -o\n"
	if got != ExitUsage || stderr.String() != want {
		t.Errorf("exit status %d, and it said %q", got, stderr.String())
	}
	if left, err := os.ReadDir("closed"); err != nil || len(left) > 0 {
		t.Errorf("it left %v, %v", left, err)
	}
}

// atHome gives a test a home of its own.
func atHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Chdir(home)
	for _, v := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"} {
		t.Setenv(v, home)
	}
	return home
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
