package lint

import (
	"fmt"
	"slices"
	"sync"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/spell"
	"apology.example/pkg/token"
)

// Options choose what is judged, and how.
type Options struct {
	Kind     letter.Kind              // Auto: from the front matter, else guessed
	Only     []string                 // rules or categories; none means all
	Skip     []string                 // rules or categories
	Severity map[string]diag.Severity // of a rule or a category, instead of its own
	Region   string                   // whose help lines to name; "" or Anywhere: those of the rules only
}

// Linter reads letters. It is read-only and may be used concurrently.
type Linter struct {
	set    *rule.Set
	o      Options
	active []bool            // by index in set.Rules; elements are always read
	rules  int               // how many are active
	help   map[string]string // whom to turn to, by rule
	pool   sync.Pool
}

// New makes a linter. A rule, category or region in the options that does not
// exist is an error that names the nearest one.
func New(set *rule.Set, o Options) (*Linter, error) {
	l := &Linter{set: set, o: o, active: make([]bool, len(set.Rules))}
	names := slices.Concat(o.Only, o.Skip, spell.Keys(o.Severity))
	for _, name := range names {
		if err := l.known(name); err != nil {
			return nil, err
		}
	}
	var err error
	if l.help, err = helpFor(o.Region); err != nil {
		return nil, err
	}
	for i, r := range set.Rules {
		l.active[i] = r.Element || (len(o.Only) == 0 || named(o.Only, r)) && !named(o.Skip, r)
		if l.active[i] && !r.Element {
			l.rules++
		}
	}
	return l, nil
}

// SafetyLeftOut are the rules about somebody's safety that the options leave
// out, which should not happen unnoticed.
func (l *Linter) SafetyLeftOut() []string {
	var ids []string
	for i, r := range l.set.Rules {
		if !l.active[i] && r.Severity == diag.Safety {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func named(list []string, r *rule.Rule) bool {
	return slices.Contains(list, r.ID) || slices.Contains(list, r.Category)
}

func (l *Linter) known(name string) error {
	var all []string
	for _, r := range l.set.Rules {
		if r.Element {
			continue
		}
		if r.ID == name || r.Category == name {
			return nil
		}
		all = append(all, r.ID, r.Category)
	}
	return fmt.Errorf("no rule or category is called %q%s", name, spell.Suggest(name, all))
}

// scan lends out one of the readings that letters before this one have left.
func (l *Linter) scan(passages []*token.Passage) []rule.Match {
	r, ok := l.pool.Get().(*rule.Reading)
	if !ok {
		r = l.set.Read(nil)
	}
	r.Next(passages)
	found := r.Scan(l.active)
	l.pool.Put(r)
	return found
}
