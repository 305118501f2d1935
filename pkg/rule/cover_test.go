package rule

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// covered is a rule with alternatives of every sort; in the comments, whether
// an example takes them.
const covered = `title: t
message: m
why: w
match:
  - "(pass | hand) me (quickly)? the <vessel>" # the second, not the third
  - never ( mind | you ) !(so | thus)          # the line is idle
  - is: [pour it out]
    unless: ["(before | after) @", "sink // @"] # the second
examples:
  bad:
    - Hand me the kettle.
    - Pour it out.
  good:
    - You left after pour it out came.
    - I was at the sink. Pour it out, they said.
`

const vessels = "vessel:\n  any: [ kettle, big pot ]\n  verbs: [hold]\n"

func TestCover(t *testing.T) {
	c, err := Cover(Folder{fstest.MapFS{"own/probe.yaml": {Data: []byte(covered)}, "phrases/own.yaml": {Data: []byte(vessels)}}, "mine"})
	if err != nil {
		t.Fatal(err)
	}
	want := Coverage{Lines: Share{2, 3}, Ways: Share{3, 10}, Idle: []Alternative{
		{"probe", "mine/own/probe.yaml", 5, 7, "pass", 0},
		{"probe", "mine/own/probe.yaml", 5, 23, "(quickly)?", 0},
		{"probe", "mine/own/probe.yaml", 6, 5, "never ( mind | you ) !(so | thus)", 2},
		{"probe", "mine/own/probe.yaml", 8, 16, "before", 0},
		{"<vessel>", "mine/phrases/own.yaml", 2, 18, "big pot", 0},
		{"<vessel>", "mine/phrases/own.yaml", 3, 11, "hold", 0},
	}}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The shipped rules can be covered, too, and marking changes nothing of what
// they find: their examples are found by the same rules.
func TestCoverShipped(t *testing.T) {
	c, err := Cover()
	if err != nil {
		t.Fatal(err)
	}
	if c.Lines.Of < 1000 || c.Lines.Taken < c.Lines.Of/3 || c.Ways.Of < c.Lines.Of || c.Ways.Taken == 0 {
		t.Errorf("counted %+v and %+v", c.Lines, c.Ways)
	}
	for i, a := range c.Idle {
		if a.File == "" || a.Line < 1 || a.Col < 1 || a.Text == "" || a.Of == "" {
			t.Errorf("%d: %+v", i, a)
		}
	}
}
