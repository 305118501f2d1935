package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"apology.example/pkg/config"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// linters makes the linter for each letter out of its configuration. Letters
// that are configured alike share one. It may be used concurrently.
type linters struct {
	mu    sync.Mutex
	sets  map[string]*rule.Set // by the folders of rules
	ready map[likeness]*lint.Linter
	quiet []string // rules about safety that a configuration left out
}

// likeness is what letters have in common that share a linter.
type likeness struct {
	config *config.Config
	kind   letter.Kind
}

// get is the linter for a letter that is configured like c, and whose front
// matter says that it is of that kind.
func (l *linters) get(c *config.Config, front letter.Kind) (*lint.Linter, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := likeness{c, c.Kind(front)}
	if linter, ok := l.ready[key]; ok {
		return linter, nil
	}
	set, err := l.set(c)
	if err != nil {
		return nil, err
	}
	linter, err := lint.New(set, lint.Options{Kind: key.kind, Only: c.Only, Skip: c.Skip, Severity: c.Severity, Region: c.Region})
	if err != nil {
		return nil, err
	}
	if !c.ByFlag("only") && !c.ByFlag("skip") {
		l.quiet = append(l.quiet, linter.SafetyLeftOut()...)
	}
	if l.ready == nil {
		l.ready = map[likeness]*lint.Linter{}
	}
	l.ready[key] = linter
	return linter, nil
}

// warn says which rules about safety a configuration leaves out: nobody should
// be without them and not know.
func (l *linters) warn(stderr io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	slices.Sort(l.quiet)
	if ids := slices.Compact(l.quiet); len(ids) > 0 {
		fmt.Fprintf(stderr, "apology: the configuration leaves out what is about safety: %s\n", strings.Join(ids, ", "))
	}
}

// set is the rules of a configuration, which names none that are not there.
func (l *linters) set(c *config.Config) (*rule.Set, error) {
	key := strings.Join(c.Rules, "\n")
	set, ok := l.sets[key]
	if !ok {
		var err error
		if set, err = ruleSet(c.Rules); err != nil {
			return nil, err
		}
		if l.sets == nil {
			l.sets = map[string]*rule.Set{}
		}
		l.sets[key] = set
	}
	return set, checkNames(c, set)
}
