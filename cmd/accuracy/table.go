package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// table is a Markdown table that reads as well in a terminal.
type table struct {
	head  []string
	cells [][]string
}

func (t *table) add(cells ...string) { t.cells = append(t.cells, cells) }

func (t *table) write(w io.Writer) {
	all := append([][]string{t.head, make([]string, len(t.head))}, t.cells...)
	width := make([]int, len(t.head))
	for _, line := range all {
		for i, c := range line {
			width[i] = max(width[i], utf8.RuneCountInString(c))
		}
	}
	for i := range all[1] {
		all[1][i] = strings.Repeat("-", width[i])
	}
	for _, line := range all {
		for i, c := range line {
			fmt.Fprintf(w, "| %s%s ", c, strings.Repeat(" ", width[i]-utf8.RuneCountInString(c)))
		}
		fmt.Fprintln(w, "|")
	}
}

// cell is a figure with its interval.
func cell(r row, name string) string {
	f, ok := r.Figures[name]
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.2f (%.2f–%.2f)", f.Share, f.Low, f.High)
}

// size is how many sentences, or letters, a row was counted from.
func (r row) size() string {
	n := r.Figures["recall"].Of + r.Figures["alone"].Of
	return fmt.Sprint(max(n, r.Figures["both right"].Of))
}

// columns are the figures that a table by something shows.
var columns = map[string][]string{
	"all":    {"recall", "precision", "right rule", "alone", "alone at warning", "alone at error"},
	"file":   {"recall", "precision", "right rule", "alone", "alone at warning", "alone at error"},
	"source": {"recall", "precision", "right rule", "alone", "alone at warning", "alone at error"},
	"kind":   {"recall", "recall, right rule", "alone", "alone at warning", "alone at error", "both right"},
	"class":  {"recall", "recall, right rule", "right rule"},
	"label":  {"recall", "recall, right rule", "right rule"},
}

// tableOf has a line for each row of a set, and a column for each figure.
func tableOf(rows []row, set, by string) *table {
	t := &table{head: append([]string{by, "reader", "sentences"}, columns[by]...)}
	for _, r := range rows {
		if r.Set != set || r.By != by {
			continue
		}
		line := []string{shorten(r.Name), r.Reader, r.size()}
		for _, c := range columns[by] {
			line = append(line, cell(r, c))
		}
		t.add(line...)
	}
	slices.SortStableFunc(t.cells, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return t
}

// shorten keeps a long name of a source from widening its table.
func shorten(name string) string {
	const most = 50
	if r := []rune(name); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return name
}

// letterTable is about the letters as wholes.
func letterTable(rows []row) *table {
	t := &table{head: []string{"figure", "rules", "word list"}}
	own := find(rows, key{letters, "rules", "all", "all"})
	list := find(rows, key{letters, "word list", "all", "all"})
	for _, name := range names(own.Figures) {
		t.add(name, cell(own, name), cell(list, name))
	}
	return t
}

func elementTable(rows []row) *table {
	t := &table{head: []string{"element", "precision", "recall", "F1"}}
	for _, r := range rows {
		if r.Set == letters && r.By == "element" {
			t.add(r.Name, cell(r, "precision"), cell(r, "recall"), cell(r, "f1"))
		}
	}
	return t
}

// ruleTable has every rule that spoke, on written and on real sentences.
func ruleTable(rows []row) *table {
	t := &table{head: []string{"rule", "written: spoke", "faulty", "right rule", "real: spoke", "faulty", "right rule"}}
	for _, id := range ruleNames(rows) {
		line := []string{id}
		for _, set := range []string{written, inMessage} {
			r := find(rows, key{set, "rules", "rule", id})
			line = append(line, fmt.Sprint(r.Figures["precision"].Of), cell(r, "precision"), cell(r, "right rule"))
		}
		t.add(line...)
	}
	return t
}
