package cli

import (
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
	sets  map[string]*rule.Set    // by the folders of rules
	ready map[string]*lint.Linter // by all that makes them differ
}

// get is the linter for a letter that is configured like c, and whose front
// matter says that it is of that kind.
func (l *linters) get(c *config.Config, front letter.Kind) (*lint.Linter, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	kind := c.Kind(front)
	key := string(kind)
	for _, v := range c.Values {
		key += "\n" + v.Key + ": " + v.Text
	}
	if linter, ok := l.ready[key]; ok {
		return linter, nil
	}
	set, err := l.set(c)
	if err != nil {
		return nil, err
	}
	linter, err := lint.New(set, lint.Options{Kind: kind, Only: c.Only, Skip: c.Skip, Severity: c.Severity})
	if err != nil {
		return nil, err
	}
	if l.ready == nil {
		l.ready = map[string]*lint.Linter{}
	}
	l.ready[key] = linter
	return linter, nil
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
