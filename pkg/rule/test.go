package rule

import (
	"errors"
	"fmt"
	"strings"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// TestFailure is an example that a rule does not live up to.
type TestFailure struct {
	Rule  string
	Where string // file:line:col of the example
	Text  string
	Msg   string
}

// TestCount says how much was tested.
type TestCount struct{ Rules, Examples, Exceptions, Patterns int }

// Test runs the examples in the files of the shipped rules and of the user's
// folders. A bad example must be found, at the words in [[ ]] where it marks
// them; a good one must not be, by its own rule. Every exception must keep at
// least one good example silent. What the examples leave untried, Cover says.
func Test(folders ...Folder) ([]TestFailure, TestCount, error) {
	lib, err := readAll(folders)
	set, faults := lib.build()
	if err = errors.Join(append(faults, err)...); err != nil {
		return nil, TestCount{}, err
	}
	set.Shields = lib.shieldNames()
	var count TestCount
	var failures []TestFailure
	for i, d := range lib.rules {
		if len(d.groups) == 0 {
			continue
		}
		t := tester{set: set, def: d, rule: i}
		t.run()
		count.Rules++
		count.Examples += len(d.bad) + len(d.good)
		failures = append(failures, t.failures...)
	}
	count.Exceptions, count.Patterns = len(set.prog.conds), len(set.prog.patterns)
	return failures, count, nil
}

// tester tests one rule.
type tester struct {
	set      *Set
	def      *ruleDef
	rule     int
	failures []TestFailure
}

func (t *tester) fail(it item, format string, args ...any) {
	t.failures = append(t.failures, TestFailure{
		Rule: t.def.ID, Where: fmt.Sprintf("%s:%d:%d", t.def.file, it.node.Line, it.node.Column),
		Text: it.text, Msg: fmt.Sprintf(format, args...),
	})
}

func (t *tester) run() {
	for _, it := range t.def.bad {
		text, marked, ok := unmark(it.text)
		found := t.find(text, -1)
		switch {
		case len(found) == 0:
			t.fail(it, "is not found")
		case ok && !covers(found, marked):
			t.fail(it, "is found at %q instead", text[found[0].Span.Start:found[0].Span.End])
		}
	}
	for _, it := range t.def.good {
		if found := t.find(it.text, -1); len(found) > 0 {
			t.fail(it, "is found at %q", it.text[found[0].Span.Start:found[0].Span.End])
		}
	}
	t.exceptions()
}

// exceptions leaves out each exception in turn: one that no good example needs
// is untested, or does nothing.
func (t *tester) exceptions() {
	tried := map[int32]bool{}
	for _, p := range t.set.prog.patterns {
		if int(p.rule) != t.rule {
			continue
		}
		for c := p.from; c < p.to; c++ {
			origin := t.set.prog.conds[c].origin
			if t.set.prog.conds[c].wanted || tried[origin] {
				continue
			}
			tried[origin] = true
			if !t.needed(origin) {
				t.fail(item{"", t.def.node}, "exception %d of the rule keeps no good example silent", origin+1)
			}
		}
	}
}

func (t *tester) needed(origin int32) bool {
	for _, it := range t.def.good {
		if len(t.find(it.text, origin)) > 0 {
			return true
		}
	}
	return false
}

// find is what the rule finds in a text, without the condition of origin off.
func (t *tester) find(text string, off int32) []Match {
	p := token.Read(source.Whole(text, 0))
	r := t.set.Read([]*token.Passage{&p})
	r.off = off
	active := make([]bool, len(t.set.Rules))
	active[t.rule] = true
	return r.Scan(active)
}

// unmark takes the [[ ]] out of an example.
func unmark(s string) (string, source.Span, bool) {
	before, rest, ok := strings.Cut(s, "[[")
	inner, after, closed := strings.Cut(rest, "]]")
	if !ok || !closed {
		return s, source.Span{}, false
	}
	return before + inner + after, source.Span{Start: len(before), End: len(before) + len(inner)}, true
}

// covers reports whether a match reports the marked words, give or take what
// stands at their edges.
func covers(found []Match, marked source.Span) bool {
	for _, m := range found {
		if m.Span.Overlaps(marked) {
			return true
		}
	}
	return false
}
