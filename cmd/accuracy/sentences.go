package main

import (
	"slices"

	"apology.example/pkg/diag"
)

// classes are labels that are heard alike: those that say outright what they
// do, and those that argue.
var classes = []struct {
	name   string
	labels []string
}{
	{"outspoken", []string{"conditional", "feelings-not-actions", "but-excuse", "vague", "insincere", "passive-evasion"}},
	{"argued", []string{"defend", "blame-shift", "invalidate", "excuse", "minimize", "triangulate"}},
}

// answers are the rules that answer to each label.
type answers map[string][]string

// to reports whether a rule answers to one of the labels. What goes by the name
// of a label answers to it.
func (a answers) to(rule string, labels []string) bool {
	return slices.ContainsFunc(labels, func(l string) bool { return l == rule || slices.Contains(a[l], rule) })
}

// any reports whether one of the findings has a rule that answers.
func (a answers) any(found []finding, labels []string) bool {
	return slices.ContainsFunc(found, func(f finding) bool { return a.to(f.rule, labels) })
}

// sentences reads all messages with a reader and counts what became of every
// sentence that can be judged.
func (m *meter) sentences(set string, r reader, all [][]sentence) error {
	var list []reading
	for _, message := range all {
		read, err := r.message(message)
		if err != nil {
			return err
		}
		for _, s := range read {
			if s.judged() {
				list = append(list, s)
			}
		}
	}
	for _, s := range list {
		for _, k := range groups(s) {
			k.Set, k.Reader = set, r.name
			m.answers.count(m.tallies.at(k), s)
			if s.flagged() && k.mixed() {
				m.tallies.at(k).add("precision", s.faulty())
			}
		}
		m.answers.countRules(m.tallies, set, r.name, s)
	}
	m.pairs(set, r.name, list)
	m.remember(set, r.name, list)
	return nil
}

// groups are the rows, but for the rules', in which a sentence counts.
func groups(s reading) []key {
	list := []key{{By: "all", Name: "all"}, {By: "file", Name: s.file}}
	if s.Source != "" {
		list = append(list, key{By: "source", Name: s.Source})
	}
	if s.Kind != "" {
		list = append(list, key{By: "kind", Name: s.Kind})
	}
	for _, l := range *s.Labels {
		list = append(list, key{By: "label", Name: l})
	}
	for _, c := range classes {
		if slices.ContainsFunc(*s.Labels, func(l string) bool { return slices.Contains(c.labels, l) }) {
			list = append(list, key{By: "class", Name: c.name})
		}
	}
	return list
}

// mixed reports whether faulty and innocent sentences count in a row.
func (k key) mixed() bool { return k.By == "all" || k.By == "file" || k.By == "source" }

// count counts a sentence in one row, by what it is.
func (a answers) count(t tally, s reading) {
	flagged := s.flagged()
	if !s.faulty() {
		t.add("alone", !flagged)
		t.add("alone at warning", s.worst() < diag.Warning)
		t.add("alone at error", s.worst() < diag.Error)
		return
	}
	right := a.any(s.found, s.accepted())
	t.add("recall", flagged)
	t.add("recall, right rule", right)
	if flagged {
		t.add("right rule", right)
	}
}

// countRules counts a sentence for each rule that speaks of it.
func (a answers) countRules(t tallies, set, reader string, s reading) {
	for _, id := range rulesOf(s.found) {
		r := t.at(key{set, reader, "rule", id})
		r.add("precision", s.faulty())
		r.add("right rule", a.to(id, s.accepted()))
	}
}

// pairs counts the minimal pairs of which both sentences are judged right.
func (m *meter) pairs(set, reader string, list []reading) {
	byID := map[string]reading{}
	for _, s := range list {
		byID[s.ID] = s
	}
	for _, s := range list {
		twin, ok := byID[s.Twin]
		if ok && s.faulty() {
			m.tallies.at(key{set, reader, "kind", "minimal pair"}).add("both right", s.flagged() && !twin.flagged())
		}
	}
}
