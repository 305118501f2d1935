package main

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// wallClock is what reads or waits for a time of day. Waiting for a while, and
// measuring how long something took, does not: Go uses a clock for that which
// never jumps.
var wallClock = regexp.MustCompile(`\btime\.(Now|Until|Date|Unix|Local)\b`)

// measures is the one place that may ask for the time, because it asks only how
// long a reading took.
const measures = "pkg/lsp/reading.go"

// A clock that jumps changes nothing, because nobody looks at it.
func TestNobodyAsksTheTime(t *testing.T) {
	files := 0
	err := filepath.WalkDir(repository(t, "pkg"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		text := get(t, path)
		if strings.HasSuffix(filepath.ToSlash(path), measures) {
			text = strings.Replace(text, "begin := time.Now()", "", 1)
			if !strings.Contains(text, "time.Since(begin)") || strings.Count(text, "begin") != 1 {
				t.Errorf("%s does more with the time than to measure", measures)
			}
		}
		if m := wallClock.FindString(text); m != "" {
			t.Errorf("%s asks for the time of day: %s", path, m)
		}
		return nil
	})
	if err != nil || files < 100 {
		t.Errorf("%d files were read (%v)", files, err)
	}
}
