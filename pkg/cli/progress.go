package cli

import (
	"fmt"
	"io"
)

// progress tells somebody who waits at a terminal how far a run has come. The
// zero progress tells nobody.
type progress struct {
	w     io.Writer
	total int
	shown int // percent
}

// progressOn is for runs of several letters whose report goes elsewhere: a
// report on the terminal is progress enough.
func progressOn(stderr, stdout io.Writer, total int, quiet bool) progress {
	_, seen := terminal(stderr)
	_, report := terminal(stdout)
	if !seen || report || quiet || total < 2 {
		return progress{}
	}
	return progress{w: stderr, total: total}
}

func (p *progress) show(done int) {
	if p.w == nil {
		return
	}
	if percent := done * 100 / p.total; percent > p.shown {
		p.shown = percent
		fmt.Fprintf(p.w, "\r%d of %d letters", done, p.total)
	}
}

func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
