package main

import (
	"fmt"
	"slices"
	"strings"
)

// fallen tells of every committed figure that is now worse by more than its
// interval, and of those that are gone. Sets that were not measured this time
// are passed over, and so are rules that no longer speak: the recall tells.
func fallen(committed, now []row) []string {
	var list []string
	for _, old := range committed {
		if old.Reader != "rules" || !measured(now, old.Set) {
			continue
		}
		r := find(now, old.key)
		for _, name := range names(old.Figures) {
			was, is := old.Figures[name], r.Figures[name]
			switch {
			case is.Of == 0 && (old.By == "rule" || conditional(name)):
			case is.Of == 0:
				list = append(list, fmt.Sprintf("%s: is not measured any more", old.say(name)))
			case worse(name, was, is):
				list = append(list, fmt.Sprintf("%s: was %.3f (%.3f to %.3f), is %.3f",
					old.say(name), was.Share, was.Low, was.High, is.Share))
			}
		}
	}
	return list
}

// conditional reports whether a figure is counted only where something was
// found, so that it may have nothing to count.
func conditional(name string) bool { return name == "precision" || name == "right rule" }

func worse(name string, was, is figure) bool {
	if isAlarm(name) {
		return is.Share > was.High
	}
	return is.Share < was.Low
}

func measured(rows []row, set string) bool {
	return slices.ContainsFunc(rows, func(r row) bool { return r.Set == set })
}

func (k key) say(name string) string {
	return strings.Join([]string{k.Set, k.By, k.Name, name}, "/")
}

// merge replaces the committed rows of every set that was measured now.
func merge(committed, now []row) []row {
	list := slices.Clone(now)
	for _, r := range committed {
		if !measured(now, r.Set) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b row) int { return compareKeys(a.key, b.key) })
	return list
}
