package main

import (
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// TestPicture holds the picture of our packages, in pkg/README.md, to the
// layers that the tests know: a line of it begins with the names of one.
func TestPicture(t *testing.T) {
	text, err := os.ReadFile("../../pkg/README.md")
	if err != nil {
		t.Fatal(err)
	}
	picture := strings.Split(string(text), "```")[1]
	var drawn [][]string
	for line := range strings.Lines(picture) {
		if fields := strings.Fields(line); len(fields) > 0 && fields[0] != "↑" {
			drawn = append(drawn, fields)
		}
	}
	if len(drawn) != len(layers) {
		t.Fatalf("pkg/README.md draws %d layers; there are %d", len(drawn), len(layers))
	}
	for i, layer := range layers[:len(layers)-1] {
		var want []string
		for _, p := range layer {
			want = append(want, path.Base(p))
		}
		got := drawn[i][:min(len(want), len(drawn[i]))]
		slices.Sort(want)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("pkg/README.md draws %v where there are %v", got, want)
		}
	}
}
