package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"apology.example/pkg/diag"
)

// miss is a faulty sentence that no rule spoke of, or, as an alarm, an innocent
// one that some rule did.
type miss struct {
	set   string
	label string // or the rules of an alarm
	worst diag.Severity
	sentence
}

func (x miss) String() string {
	if x.worst > diag.Off {
		return fmt.Sprintf("alarm %-10s %s [%s]: %s", x.worst, x.ID, x.label, x.Text)
	}
	return fmt.Sprintf("miss  %s [%s] %s: %s", x.ID, x.label, x.Kind, x.Text)
}

// note keeps a remark on a letter.
func (m *meter) note(format string, args ...any) {
	m.notes = append(m.notes, strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))
}

// remember keeps what the rules missed and where they cried wolf.
func (m *meter) remember(set, reader string, list []reading) {
	if reader != "rules" || set == byItself {
		return
	}
	for _, s := range list {
		switch {
		case s.faulty() && !s.flagged():
			m.misses = append(m.misses, miss{set, strings.Join(*s.Labels, ","), diag.Off, s.sentence})
		case s.flagged() && !s.faulty():
			m.alarms = append(m.alarms, miss{set, strings.Join(rulesOf(s.found), ", "), s.worst(), s.sentence})
		}
	}
}

func rulesOf(found []finding) []string {
	var ids []string
	for _, f := range found {
		ids = append(ids, f.rule)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// worstAlarms are the alarms of a set, the most severe first.
func worstAlarms(alarms []miss, set string) []miss {
	list := of(alarms, set)
	slices.SortStableFunc(list, func(a, b miss) int { return cmp.Compare(b.worst, a.worst) })
	return list
}

// worstMisses are the shortest misses of every label, up to n of each: they
// have least to hide behind.
func worstMisses(misses []miss, set string, n int) []miss {
	list := of(misses, set)
	slices.SortStableFunc(list, func(a, b miss) int {
		return cmp.Or(cmp.Compare(a.label, b.label), cmp.Compare(len(a.Text), len(b.Text)))
	})
	seen := map[string]int{}
	return slices.DeleteFunc(list, func(x miss) bool {
		seen[x.label]++
		return seen[x.label] > n
	})
}

func of(list []miss, set string) []miss {
	return slices.DeleteFunc(slices.Clone(list), func(x miss) bool { return x.set != set })
}
