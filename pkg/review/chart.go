package review

import (
	"fmt"
	"strings"
)

// The heights of the drawing of a letter's shape, in pixels. Widths are in
// per cent, so that it fits a telephone and a sheet of paper.
const (
	rowHeight = 38
	rowBase   = 20 // of the letters, below the top of their row
)

// chart is the letter's shape as a drawing: a row for each paragraph, in it a
// block for each sentence, as wide as it has words.
type chart struct {
	Words  string // the same, told
	Height int
	Rows   [][]bar
}

// bar is one block of a drawing.
type bar struct {
	Class     string
	Tip, Mark string
	X, Width  string // in per cent
	Y, Height int    // in pixels
	Middle    string // of the block, in per cent
	Base      int
}

// A sentence of fewer words is drawn as one of so many, so that its letter has
// room.
const leastWords = 4

// chartOf draws a letter whose widest row may be that wide.
func chartOf(v *Review, widest int) chart {
	c := chart{Words: v.told(), Height: rowHeight * len(v.Paragraphs)}
	for i, p := range v.Paragraphs {
		var row []bar
		x := 0
		for _, s := range p.Sentences {
			b := barOf(s)
			w := max(s.Words, leastWords)
			b.X, b.Width, b.Middle = percent(2*x, 2*widest), percent(2*w, 2*widest), percent(2*x+w, 2*widest)
			b.Y, b.Base = i*rowHeight+1, i*rowHeight+rowBase+1
			row = append(row, b)
			x += w
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

// widest is the width of the letter's widest row, in words.
func widest(v *Review) int {
	most := 1
	for _, p := range v.Paragraphs {
		n := 0
		for _, s := range p.Sentences {
			n += max(s.Words, leastWords)
		}
		most = max(most, n)
	}
	return most
}

func barOf(s Sentence) bar {
	r, ok := s.First()
	b := bar{Class: class(r, ok), Mark: r.Mark, Tip: fmt.Sprintf("%d: %s", s.N, shorten(s.Text))}
	if ok {
		b.Tip = fmt.Sprintf("%d %s: %s", s.N, r.Label, shorten(s.Text))
	}
	return b
}

// class is how what stands for a role looks.
func class(r Role, ok bool) string {
	switch {
	case !ok:
		return "plain"
	case r.Harm:
		return "harm"
	}
	return "good"
}

func percent(n, of int) string { return fmt.Sprintf("%.2f", 100*float64(n)/float64(of)) }

// told is the shape in words, for those who hear the page.
func (v *Review) told() string {
	sentences := v.Sentences()
	list := []string{fmt.Sprintf("%s in %s", count(len(sentences), "sentence"), count(len(v.Paragraphs), "paragraph"))}
	for _, s := range sentences {
		if r, ok := s.First(); ok {
			list = append(list, fmt.Sprintf("%d %s", s.N, r.Label))
		}
	}
	return strings.Join(list, ". ") + "."
}

// ticks show where in the letter a part stands: a tall bar for its sentences,
// a low one for the others.
func ticks(p Part, sentences int) []bar {
	if sentences == 0 || len(p.In) == 0 {
		return nil
	}
	here := make([]bool, sentences+1)
	for _, n := range p.In {
		here[n] = true
	}
	var list []bar
	for n := 1; n <= sentences; n++ {
		t := bar{Class: "tick", X: percent(10*n-9, 10*sentences), Width: percent(8, 10*sentences), Y: 13, Height: 3}
		if here[n] {
			t.Class, t.Y, t.Height = "tick here", 1, 15
		}
		list = append(list, t)
	}
	return list
}

// inSentences says where a part stands.
func inSentences(numbers []int) string {
	var list []string
	for _, n := range numbers {
		list = append(list, fmt.Sprint(n))
	}
	if len(list) == 1 {
		return "in sentence " + list[0]
	}
	return "in sentences " + strings.Join(list, ", ")
}
