package cli

import (
	"io"
	"path"

	"apology.example/pkg/config"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/report"
)

// checker checks letters, each as its configuration says. Its check may be
// called concurrently.
type checker struct {
	loader  *config.Loader
	linters linters
	report  *report.Report
	stdin   io.Reader
	out     io.Writer
	fixing
	never  bool // nothing counts as found
	redact bool // the report holds no words of the letters

	progress progress
}

// outcome is what became of a letter.
type outcome struct {
	page  report.Page
	diff  string // in place of the page, where fixes are only shown
	found bool   // something that makes the run fail
	err   error  // it could not be read
}

func (k *checker) check(in input) outcome {
	c, err := k.loader.For(in.path)
	if err != nil {
		return outcome{err: err}
	}
	limit, err := k.limit(c)
	if err != nil {
		return outcome{err: err}
	}
	lt, err := in.read(k.stdin, c.MaxSize)
	if err != nil {
		return outcome{err: err}
	}
	l, err := k.linters.get(c, lt.Front.Kind)
	if err != nil {
		return outcome{err: err}
	}
	r := l.Lint(in.path, lt)
	if k.show {
		diff, err := k.diff(l, r)
		return outcome{diff: diff, found: r.Worst() >= limit, err: err}
	}
	if k.apply {
		if r, err = k.mend(in, l, r); err != nil {
			return outcome{err: err}
		}
	}
	return outcome{page: k.page(r), found: r.Worst() >= limit}
}

// limit is the least severity that makes the run fail.
func (k *checker) limit(c *config.Config) (diag.Severity, error) {
	if k.never || c.FailOn == "never" {
		return diag.Safety + 1, nil
	}
	return diag.ParseSeverity(c.FailOn)
}

// forRun is the configuration of what holds for the whole run: that of the
// first letter that can be judged by its own. If there is none, it says why.
func (k *checker) forRun(inputs []input, name string) (*config.Config, error) {
	var faults []error
	tried := map[string]bool{}
	for _, in := range append(inputs[:len(inputs):len(inputs)], input{path: name}) {
		if tried[path.Dir(in.path)] {
			continue
		}
		tried[path.Dir(in.path)] = true
		c, err := k.loader.For(in.path)
		if err == nil {
			_, err = k.linters.get(c, letter.Auto)
		}
		if err == nil {
			return c, nil
		}
		faults = append(faults, err)
	}
	return nil, faults[0]
}
