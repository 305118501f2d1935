package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rowOf is a row of the rules with one figure.
func rowOf(set, by, name, figureName string, part, of int) row {
	return row{key{set, "rules", by, name}, map[string]figure{figureName: newFigure(figureName, count{part, of})}}
}

func TestFallen(t *testing.T) {
	all := func(part, of int) row { return rowOf(written, "all", "all", "recall", part, of) }
	alarms := func(part int) row { return rowOf(letters, "all", "all", "alarms", part, 20) }
	oneRule := func(part, of int) row { return rowOf(written, "rule", "sorry-but", "precision", part, of) }
	tests := []struct {
		name     string
		old, now []row
		want     int
	}{
		{"as it was", []row{all(80, 100)}, []row{all(80, 100)}, 0},
		{"a little less, within the interval", []row{all(80, 100)}, []row{all(75, 100)}, 0},
		{"much less", []row{all(80, 100)}, []row{all(60, 100)}, 1},
		{"more", []row{all(80, 100)}, []row{all(99, 100)}, 0},
		{"fewer alarms are better", []row{alarms(10)}, []row{alarms(0)}, 0},
		{"many more alarms are not", []row{alarms(2)}, []row{alarms(30)}, 1},
		{"a set that was not measured", []row{rowOf(inMessage, "all", "all", "recall", 80, 100)}, []row{all(0, 100)}, 0},
		{"a rule that is silent now", []row{oneRule(9, 9), all(80, 100)}, []row{all(80, 100)}, 0},
		{"a figure that is gone", []row{rowOf(written, "file", "x", "recall", 8, 9)}, []row{all(80, 100)}, 1},
		{"a new figure", []row{all(80, 100)}, []row{all(80, 100), oneRule(0, 9)}, 0},
		{"nothing was committed yet", nil, []row{all(80, 100)}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fallen(tt.old, tt.now); len(got) != tt.want {
				t.Errorf("fallen = %q, want %d of them", got, tt.want)
			}
		})
	}
}

// TestMergeKeepsWhatWasNotMeasured: without the real sentences at hand, their
// figures stay as they were written last.
func TestMergeKeepsWhatWasNotMeasured(t *testing.T) {
	old := []row{rowOf(inMessage, "all", "all", "recall", 1, 2), rowOf(written, "rule", "gone", "precision", 1, 2)}
	now := []row{rowOf(written, "all", "all", "recall", 3, 4)}
	want := []row{old[0], now[0]}
	if diff := cmp.Diff(want, merge(old, now), cmp.AllowUnexported(row{})); diff != "" {
		t.Errorf("merge (-want +got):\n%s", diff)
	}
}

func TestEncodeGoesBothWays(t *testing.T) {
	want, err := readFigures("../../" + figuresFile)
	if err != nil || len(want) == 0 {
		t.Fatalf("no figures are written: %v", err)
	}
	data, err := encode(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data); got != read(t, figuresFile) {
		t.Error("figures.json is not as encode writes it; make accuracy WRITE=1")
	}
	if n := strings.Count(string(data), "\n"); n < len(want)*2 {
		t.Errorf("%d lines for %d rows: a figure that changes should be a line that changes", n, len(want))
	}
}
