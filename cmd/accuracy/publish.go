package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"text/template"
)

// The files that are written.
const (
	figuresFile = "testdata/accuracy/figures.json"
	readmeFile  = "testdata/accuracy/README.md"
	worstFile   = "testdata/accuracy/worst.md"
	rulesFile   = "rules/accuracy.json"
)

// readFigures reads the figures that were written last; none, if none were.
func readFigures(path string) ([]row, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var rows []row
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rows, nil
}

// publish writes the figures, and what is made of them.
func (m *meter) publish(rows []row) error {
	readme, err := readme(rows)
	if err != nil {
		return err
	}
	figures, err := encode(rows)
	if err != nil {
		return err
	}
	own, err := json.MarshalIndent(byRule(rows), "", "  ")
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(figuresFile, figures, 0o644),
		os.WriteFile(readmeFile, readme, 0o644),
		os.WriteFile(worstFile, m.worstMarkdown(), 0o644),
		os.WriteFile(rulesFile, append(own, '\n'), 0o644),
	)
}

// encode writes rows so that a figure that changes is a line that changes.
func encode(rows []row) ([]byte, error) {
	var b bytes.Buffer
	for i, r := range rows {
		b.WriteString([]string{"[\n", ",\n"}[min(i, 1)])
		head, err := json.Marshal(r.key)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%s, \"figures\": {", bytes.TrimSuffix(head, []byte("}")))
		for k, name := range names(r.Figures) {
			line, err := json.Marshal(r.Figures[name])
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, "%s%q: %s", []string{"\n  ", ",\n  "}[min(k, 1)], name, line)
		}
		b.WriteString("\n}}")
	}
	b.WriteString("\n]\n")
	return b.Bytes(), nil
}

func names(figures map[string]figure) []string { return slices.Sorted(maps.Keys(figures)) }

// ruleNames are the rules that spoke of a sentence, in order.
func ruleNames(rows []row) []string {
	var ids []string
	for _, r := range rows {
		if r.By == "rule" && r.Reader == "rules" && (r.Set == written || r.Set == inMessage) {
			ids = append(ids, r.Name)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// byRule are the figures of each rule on each set, for “apology rules show”.
func byRule(rows []row) map[string]map[string]figure {
	all := map[string]map[string]figure{}
	for _, id := range ruleNames(rows) {
		all[id] = map[string]figure{}
		for _, set := range []string{written, inMessage} {
			if f, ok := find(rows, key{set, "rules", "rule", id}).Figures["precision"]; ok {
				all[id][set] = f
			}
		}
	}
	return all
}

//go:embed README.md.tmpl
var readmeText string

// readme are the tables, and what is to be said of them.
func readme(rows []row) ([]byte, error) {
	t, err := template.New("README.md").Funcs(template.FuncMap{
		"table":    func(set, by string) string { return text(tableOf(rows, set, by)) },
		"letters":  func() string { return text(letterTable(rows)) },
		"elements": func() string { return text(elementTable(rows)) },
		"rules":    func() string { return text(ruleTable(rows)) },
	}).Parse(readmeText)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, nil)
	return b.Bytes(), err
}

func text(t *table) string {
	var b strings.Builder
	t.write(&b)
	return strings.TrimSuffix(b.String(), "\n")
}

// printTables prints the tables of the sets that were measured.
func printTables(w io.Writer, rows []row) {
	for _, set := range []string{written, heldOut, wereRead, inMessage, byItself} {
		for _, by := range []string{"all", "file", "source", "kind", "class", "label"} {
			if t := tableOf(rows, set, by); len(t.cells) > 0 {
				fmt.Fprintf(w, "\n%s, by %s\n", set, by)
				t.write(w)
			}
		}
	}
	for _, t := range []*table{letterTable(rows), elementTable(rows), ruleTable(rows)} {
		if len(t.cells) > 0 {
			fmt.Fprintln(w)
			t.write(w)
		}
	}
}

// worstMarkdown lists the worst misses and all alarms on the written sentences
// and letters, never those on real ones.
func (m *meter) worstMarkdown() []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "# Worst misses and alarms\n",
		"On the written sentences. Misses: the three shortest of each label, which have least to\n",
		"hide behind. Alarms: all of them, the most severe first. In the letters: everything.\n",
		"`make accuracy WRITE=1` writes this.\n")
	list(&b, "Misses", worstMisses(m.misses, written, 3))
	list(&b, "Alarms", worstAlarms(m.alarms, written))
	list(&b, "In the letters", m.notes)
	return b.Bytes()
}

func list[T any](b *bytes.Buffer, title string, items []T) {
	fmt.Fprintf(b, "\n## %s\n", title)
	for _, x := range items {
		fmt.Fprintf(b, "- %v\n", x)
	}
}
