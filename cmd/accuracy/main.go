// Command accuracy measures the rules on labelled sentences: how many of the
// faulty ones are found, and how many of the innocent are left alone.
//
//	go run ./cmd/accuracy [-rule ID] [-label LABEL] [-show N] FILE.jsonl...
//	go run ./cmd/accuracy -letters DIR [-show 1]
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// example is a labelled sentence. Null labels mean that it cannot be judged.
type example struct {
	ID     string    `json:"id"`
	Text   string    `json:"text"`
	Labels *[]string `json:"labels"`
	Kind   string    `json:"kind"`
	Rule   string    `json:"rule"` // in the domain examples, with Flag
	Flag   bool      `json:"flag"`
}

func main() {
	only := flag.String("rule", "", "judge with this rule or category only")
	label := flag.String("label", "", "show only sentences of this label")
	show := flag.Int("show", 0, "show up to this many misses and alarms")
	letters := flag.String("letters", "", "measure elements and kinds on the letters of this folder, by its key.jsonl")
	flag.Parse()
	if *letters != "" {
		if err := elements(os.Stdout, *letters, *show > 0); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := run(*only, *label, *show, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(only, label string, show int, files []string) error {
	set, err := rule.Load()
	if err != nil {
		return err
	}
	o := lint.Options{Skip: []string{"letter"}}
	if only != "" {
		o.Only = strings.Split(only, ",")
	}
	l, err := lint.New(set, o)
	if err != nil {
		return err
	}
	for _, f := range files {
		t := tally{name: f, label: label, show: show}
		if err := t.read(l, f); err != nil {
			return err
		}
		t.print()
	}
	return nil
}

// tally counts what became of the sentences of a file.
type tally struct {
	name, label string
	show        int

	faulty, caught, clean, alarms, errors int
	stock, stockCaught                    int
	misses, cries                         []string
}

func (t *tally) read(l *lint.Linter, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var e example
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if err := t.judge(l, e); err != nil {
			return fmt.Errorf("%s: %s: %w", path, e.ID, err)
		}
	}
	return lines.Err()
}

func (t *tally) judge(l *lint.Linter, e example) error {
	if e.Labels == nil && e.Kind != "rule" && e.Kind != "mixed" && e.Kind != "element" || strings.TrimSpace(e.Text) == "" {
		return nil
	}
	lt, err := letter.Parse("sentence.txt", []byte(e.Text), letter.Options{})
	if err != nil {
		return err
	}
	var rules []string
	worst := ""
	for _, d := range l.Lint("sentence.txt", lt).Diagnostics {
		rules = append(rules, d.Rule)
		if s := d.Severity.String(); s == "error" || s == "safety" {
			worst = " ERROR"
		}
	}
	t.count(e, rules, worst)
	return nil
}

func (t *tally) count(e example, rules []string, worst string) {
	bad, name := e.Flag, e.ID
	if e.Labels != nil {
		bad, name = len(*e.Labels) > 0, strings.Join(*e.Labels, ",")
	}
	if t.label != "" && name != t.label {
		return
	}
	if bad {
		t.faulty++
		if e.Kind == "stock" {
			t.stock++
		}
		if len(rules) == 0 {
			t.misses = append(t.misses, fmt.Sprintf("  miss  %-18s %-10s %s", name, e.Kind, e.Text))
			return
		}
		t.caught++
		if e.Kind == "stock" {
			t.stockCaught++
		}
		return
	}
	t.clean++
	if len(rules) > 0 {
		t.alarms++
		if worst != "" {
			t.errors++
		}
		t.cries = append(t.cries, fmt.Sprintf("  alarm %s%s  %-10s %s", strings.Join(slices.Compact(rules), ","), worst, e.Kind, e.Text))
	}
}

func (t *tally) print() {
	precision := 0.0
	if t.caught+t.alarms > 0 {
		precision = float64(t.caught) / float64(t.caught+t.alarms)
	}
	fmt.Printf("%s: %d faulty, recall %.3f, precision %.3f; %d clean, left alone %.3f (%d at error); stock %d of %d\n", t.name,
		t.faulty, share(t.caught, t.faulty), precision, t.clean, 1-share(t.alarms, t.clean), t.errors, t.stockCaught, t.stock)
	for _, list := range [][]string{t.misses, t.cries} {
		for _, s := range list[:min(t.show, len(list))] {
			fmt.Println(s)
		}
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
