package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// corpus is the folder of the written sentences and letters.
const corpus = "testdata/corpus"

// meter measures readers on sets, and keeps what it counted.
type meter struct {
	linter  *lint.Linter
	readers []reader
	answers answers
	tallies tallies

	misses, alarms []miss
	notes          []string // on letters
}

// newMeter makes a meter of the shipped rules, or of some of them. They are
// compiled afresh, so that a rule can be measured as soon as it is saved.
func newMeter(only string) (*meter, error) {
	set, err := rule.Load()
	if err != nil {
		return nil, err
	}
	var o lint.Options
	if only != "" {
		o.Only = strings.Split(only, ",")
	}
	l, err := lint.New(set, o)
	if err != nil {
		return nil, err
	}
	m := &meter{linter: l, readers: []reader{byRules(l), byWords()}, tallies: tallies{}}
	data, err := os.ReadFile(filepath.Join(corpus, "labels.json"))
	if err != nil {
		return nil, err
	}
	return m, json.Unmarshal(data, &m.answers)
}

// files measures on files of written sentences.
func (m *meter) files(paths []string) error {
	list, err := readSentences(paths)
	if err != nil {
		return err
	}
	for _, r := range m.readers {
		if err := m.sentences(written, r, alone(list)); err != nil {
			return err
		}
	}
	return nil
}

// messages measures on the written messages, each sentence in its own: those
// that the rules were tuned on, and those that nobody read who wrote rules.
func (m *meter) messages() error {
	for set, name := range map[string]string{wereRead: "read-*.jsonl", heldOut: "held-*.jsonl"} {
		paths, err := filepath.Glob(filepath.Join(corpus, "messages", name))
		if err != nil {
			return err
		}
		list, err := readSentences(paths)
		if err != nil {
			return err
		}
		for _, r := range m.readers {
			if err := m.sentences(set, r, messages(list)); err != nil {
				return err
			}
		}
	}
	return nil
}

// real measures on the real sentences of a folder, in their messages and
// alone; only on those whose source has a name in its own, if there is one.
func (m *meter) real(dir, name string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("there are no *.jsonl files in the folder %q; -real names one that has some", dir)
	}
	list, err := readSentences(paths)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(s sentence) bool { return !strings.Contains(s.Source, name) })
	nameSources(list)
	for _, r := range m.readers {
		if err := m.sentences(inMessage, r, messages(list)); err != nil {
			return err
		}
		if err := m.sentences(byItself, r, alone(list)); err != nil {
			return err
		}
	}
	return nil
}
