package main

import (
	"math"
	"strings"
)

// figure is a share, or a mean, with what it was counted from and the interval
// that holds the true one 95 times in 100.
type figure struct {
	Part  int     `json:"part"`
	Of    int     `json:"of"`
	Share float64 `json:"share"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// z is how many standard deviations hold 95 % of a normal distribution.
const z = 1.959964

// wilson is the score interval of a share p of n: unlike the usual one it stays
// between 0 and 1, and says something even where everything went right.
func wilson(p, n float64) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	centre := p + z*z/(2*n)
	reach := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	whole := 1 + z*z/n
	return max(0, (centre-reach)/whole), min(1, (centre+reach)/whole)
}

// perLetter is the score interval of a mean count, events in n letters: what
// wilson becomes for events that are rare and not bounded by 1.
func perLetter(events, n float64) (low, high float64) {
	if n == 0 {
		return 0, math.Inf(1)
	}
	reach := z * math.Sqrt(events+z*z/4)
	return max(0, (events+z*z/2-reach)/n), (events + z*z/2 + reach) / n
}

// newFigure makes a figure of counts; its name says which kind it is.
func newFigure(name string, c count) figure {
	f := figure{Part: c.part, Of: c.of, Share: float64(c.part) / float64(max(c.of, 1))}
	switch {
	case isAlarm(name):
		f.Low, f.High = perLetter(float64(c.part), float64(c.of))
	case name == "f1":
		// Its parts count each hit twice, which makes nothing surer.
		f.Low, f.High = wilson(f.Share, float64(c.of)/2)
	default:
		f.Low, f.High = wilson(f.Share, float64(c.of))
	}
	f.Share, f.Low, f.High = round(f.Share), round(f.Low), round(f.High)
	return f
}

// isAlarm reports whether a figure is a mean count, and better when less.
func isAlarm(name string) bool { return strings.HasPrefix(name, "alarms") }

func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// count is how many of how many.
type count struct{ part, of int }

// tally counts by the name of the figure.
type tally map[string]count

// add counts one more case, in which it was so or was not.
func (t tally) add(name string, so bool) {
	n := 0
	if so {
		n = 1
	}
	t.sum(name, n)
}

// sum counts one more case with n events.
func (t tally) sum(name string, n int) {
	c := t[name]
	t[name] = count{c.part + n, c.of + 1}
}

func (t tally) figures() map[string]figure {
	m := make(map[string]figure, len(t))
	for name, c := range t {
		m[name] = newFigure(name, c)
	}
	return m
}
