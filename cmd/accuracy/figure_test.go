package main

import (
	"math"
	"testing"
)

func TestWilson(t *testing.T) {
	tests := []struct {
		name      string
		part, of  float64
		low, high float64
	}{
		{name: "half of ten", part: 5, of: 10, low: 0.237, high: 0.763},
		{name: "one of ten", part: 1, of: 10, low: 0.018, high: 0.404},
		{name: "all of ten are not surely all", part: 10, of: 10, low: 0.722, high: 1},
		{name: "none of ten are not surely none", part: 0, of: 10, low: 0, high: 0.278},
		{name: "more cases narrow it", part: 500, of: 1000, low: 0.469, high: 0.531},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			low, high := wilson(tt.part/tt.of, tt.of)
			if math.Abs(low-tt.low) > 0.0006 || math.Abs(high-tt.high) > 0.0006 {
				t.Errorf("wilson = %.4f to %.4f, want %.3f to %.3f", low, high, tt.low, tt.high)
			}
		})
	}
	if low, high := wilson(0, 0); low != 0 || high != 1 {
		t.Errorf("of nothing, wilson = %g to %g; want to know nothing, 0 to 1", low, high)
	}
}

func TestPerLetter(t *testing.T) {
	low, high := perLetter(0, 20)
	if low != 0 || math.Abs(high-0.192) > 0.001 {
		t.Errorf("no alarm in 20 letters: %.4f to %.4f, want 0 to 0.192", low, high)
	}
	if low, high = perLetter(30, 20); low > 1.5 || high < 1.5 || high-low > 1.2 {
		t.Errorf("30 alarms in 20 letters: %.4f to %.4f, want a narrow interval around 1.5", low, high)
	}
}

func TestTallyCountsElements(t *testing.T) {
	got := tally{}
	for _, c := range []struct{ got, want bool }{{true, true}, {true, true}, {true, false}, {false, true}, {false, false}} {
		countElement(got, c.got, c.want)
	}
	want := map[string]float64{"precision": 0.667, "recall": 0.667, "f1": 0.667}
	for name, f := range got.figures() {
		if f.Share != want[name] {
			t.Errorf("%s = %g, want %g", name, f.Share, want[name])
		}
	}
	if f := got.figures()["f1"]; f.Low != newFigure("", count{2, 3}).Low {
		t.Errorf("the interval of F1 begins at %g, as if each hit had been two", f.Low)
	}
}
