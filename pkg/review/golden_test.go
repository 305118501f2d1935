package review

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

var update = flag.Bool("update", false, "write the golden files and the pictures anew")

// folder holds letters, each with its review in every format and two pictures.
const folder = "../../testdata/review"

var endings = map[string]string{"text": ".txt", "markdown": ".md", "json": ".json", "html": ".html"}

// Each letter of the folder has a review of each format beside it. One that is
// called second is compared with the first.
func TestGolden(t *testing.T) {
	for _, file := range letters(t) {
		v := golden(t, file)
		for _, format := range Formats {
			t.Run(filepath.Base(file)+"/"+format, func(t *testing.T) {
				var b bytes.Buffer
				if err := v.Write(&b, format, Options{Version: "test"}); err != nil {
					t.Fatal(err)
				}
				compare(t, stem(file)+".review"+endings[format], b.Bytes())
			})
		}
	}
}

func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got)\n%s\nif this is right: go test ./pkg/review -update", file, diff)
	}
}

// letters are the files of the folder that are no reviews.
func letters(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(folder + "/*")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, file := range all {
		if !strings.Contains(file, ".review.") {
			list = append(list, file)
		}
	}
	if len(list) < 5 {
		t.Fatalf("%d letters in %s", len(list), folder)
	}
	return list
}

func stem(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

func golden(t *testing.T, file string) *Review {
	t.Helper()
	v := reviewFile(t, file, letter.Auto)
	if strings.Contains(file, "-second.") {
		v.Since(reviewFile(t, strings.Replace(file, "-second.", "-first.", 1), v.Result.Kind))
	}
	return v
}

func reviewFile(t *testing.T, file string, kind letter.Kind) *Review {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return reviewText(t, filepath.Base(file), string(data), kind)
}

func linterOf(t testing.TB, kind letter.Kind) *lint.Linter {
	t.Helper()
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	linter, err := lint.New(set, lint.Options{Kind: kind})
	if err != nil {
		t.Fatal(err)
	}
	return linter
}

func reviewText(t testing.TB, name, text string, kind letter.Kind) *Review {
	t.Helper()
	lt, err := letter.Parse(name, []byte(text), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Of(linterOf(t, kind).Lint(name, lt))
}
