package letter

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every letter in the folder is read as its golden file says: its roles, its
// texts and the bytes that they came from.
func TestGoldenLetters(t *testing.T) {
	for _, path := range letterFiles(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(filepath.Base(path), data)
			golden := path + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func letterFiles(tb testing.TB) []string {
	all, err := filepath.Glob("testdata/letters/*")
	if err != nil || len(all) == 0 {
		tb.Fatal("no letters in testdata/letters", err)
	}
	letters := make(map[string]bool)
	var out []string
	for _, path := range all {
		if !strings.HasSuffix(path, ".golden") {
			letters[path] = true
			out = append(out, path)
		}
	}
	for _, path := range all {
		if base, ok := strings.CutSuffix(path, ".golden"); ok && !letters[base] {
			tb.Errorf("%s belongs to no letter", path)
		}
	}
	return out
}

func dump(name string, data []byte) string {
	l, err := Parse(name, data, Options{})
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s in %s\n", l.Format, l.Place)
	fmt.Fprintf(&b, "letter %s, to %q, from %q\n", l.Front.Kind, l.Front.To, l.Front.From)
	for _, f := range l.Front.Fields {
		fmt.Fprintf(&b, "field %s: %s\n", f.Key, f.Value)
	}
	for _, k := range l.Blocks {
		fmt.Fprintf(&b, "\n%s %q\n", k.Role, l.File.Slice(k.Span))
		if text := k.Passage.Text; text.Len() > 0 {
			fmt.Fprintf(&b, "  reads %q\n", text.String())
		}
	}
	for _, s := range l.Suppressions {
		covers := l.File.Slice(s.Covers)
		if s.Whole {
			covers = "the whole letter"
		}
		fmt.Fprintf(&b, "\nignore %q because %q\n  covers %q\n", s.Rule, s.Reason, covers)
	}
	return b.String()
}
