package lint

import (
	"os"
	"strings"
	"testing"

	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// page is a letter of about 2 KB from the letters to try.
func page(tb testing.TB) []byte {
	data, err := os.ReadFile("../../testdata/letters/good.md")
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func linter(tb testing.TB) *Linter {
	set, err := rule.Builtin()
	if err != nil {
		tb.Fatal(err)
	}
	l, err := New(set, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// BenchmarkLint reads and judges a letter, as check does for each.
func BenchmarkLint(b *testing.B) {
	l, data := linter(b), page(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		lt, err := letter.Parse("good.md", data, letter.Options{})
		if err != nil {
			b.Fatal(err)
		}
		l.Lint("good.md", lt)
	}
}

// BenchmarkLong judges a single paragraph of 100 KB.
func BenchmarkLong(b *testing.B) {
	l := linter(b)
	data := []byte(strings.Repeat("I am so sorry that I told your sister what you had told me, and if you want to talk I am here. ", 1000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		lt, err := letter.Parse("long.txt", data, letter.Options{})
		if err != nil {
			b.Fatal(err)
		}
		l.Lint("long.txt", lt)
	}
}
