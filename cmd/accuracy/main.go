// Command accuracy measures the rules: on the written sentences and letters of
// testdata, and on a folder of real ones. It prints the figures, and fails when
// one of them has fallen, since they were last written, by more than its
// interval.
//
//	accuracy [-real DIR] [-write] [-show N]                    measure, compare or write
//	accuracy -real DIR -only-source NAME [-show N]             what a source says, left out or alone
//	accuracy [-rule ID] [-label LABEL] [-show N] FILE.jsonl…   look at some sentences
//	accuracy -letters DIR [-show N]                            look at some letters
//
// Nothing of a real sentence is ever written: only figures are.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// options are the flags.
type options struct {
	real, source, letters string
	rule, label           string
	show                  int
	write                 bool
	files                 []string
}

func main() {
	var o options
	flag.StringVar(&o.real, "real", "", "measure on the real sentences of this folder, too")
	flag.StringVar(&o.source, "only-source", "", "only on real sentences whose source has this in its name")
	flag.StringVar(&o.letters, "letters", "", "measure only on the letters of this folder, by its key.jsonl")
	flag.StringVar(&o.rule, "rule", "", "judge with these rules or categories only")
	flag.StringVar(&o.label, "label", "", "show only sentences of this label")
	flag.IntVar(&o.show, "show", 0, "show up to this many misses, alarms and remarks of each set")
	flag.BoolVar(&o.write, "write", false, "write the figures in place of comparing them")
	flag.Parse()
	o.files = flag.Args()
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, o options) error {
	m, err := newMeter(o.rule)
	if err != nil {
		return err
	}
	if err := m.measure(o); err != nil {
		return err
	}
	rows := m.tallies.rows()
	printTables(w, rows)
	m.show(w, o)
	if o.looking() {
		return nil
	}
	committed, err := readFigures(figuresFile)
	if err != nil {
		return err
	}
	if o.write {
		return m.publish(merge(committed, rows))
	}
	if list := fallen(committed, rows); len(list) > 0 {
		return fmt.Errorf("%d figures fell by more than their interval; mend it, or accept it with -write:\n  %s",
			len(list), strings.Join(list, "\n  "))
	}
	return nil
}

// looking reports whether only some sentences are looked at, so that nothing
// can be compared or written.
func (o options) looking() bool {
	return len(o.files) > 0 || o.letters != "" || o.source != "" || o.rule != ""
}

// measure reads what the options ask for.
func (m *meter) measure(o options) error {
	switch {
	case len(o.files) > 0:
		return m.files(o.files)
	case o.letters != "":
		return m.letters(o.letters)
	case o.source != "" && o.real == "":
		return errors.New("-only-source looks at real sentences; say with -real where they are")
	case o.source != "":
		return m.real(o.real, o.source)
	}
	paths, err := filepath.Glob(filepath.Join(corpus, "sentences-*.jsonl"))
	if err != nil {
		return err
	}
	if err := m.files(paths); err != nil {
		return err
	}
	if err := m.messages(); err != nil {
		return err
	}
	if err := m.letters(filepath.Join(corpus, "letters")); err != nil || o.real == "" {
		return err
	}
	return m.real(o.real, "")
}

// show prints what was missed and where the rules cried wolf.
func (m *meter) show(w io.Writer, o options) {
	for _, set := range []string{written, inMessage} {
		for _, list := range [][]miss{worstMisses(m.misses, set, max(o.show, 1)), worstAlarms(m.alarms, set)} {
			for _, x := range only(list, o.label, o.show) {
				fmt.Fprintln(w, x)
			}
		}
	}
	for _, s := range m.notes[:min(o.show, len(m.notes))] {
		fmt.Fprintln(w, s)
	}
}

// only are the first n of the list that have a label.
func only(list []miss, label string, n int) []miss {
	var kept []miss
	for _, x := range list {
		if len(kept) < n && (label == "" || x.label == label) {
			kept = append(kept, x)
		}
	}
	return kept
}
