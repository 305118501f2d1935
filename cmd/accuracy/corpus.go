package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sentence is a labelled sentence. Without labels it cannot be judged.
type sentence struct {
	ID     string    `json:"id"`
	Text   string    `json:"text"`
	Labels *[]string `json:"labels"` // what is wrong with it; none: innocent
	Also   []string  `json:"also"`   // labels that are as defensible
	Kind   string    `json:"kind"`   // of a written one: stock, paraphrase, clean or near-miss
	Twin   string    `json:"twin"`   // the other one of a minimal pair
	Letter string    `json:"letter"` // the message that a real one belongs to
	Source string    `json:"source"`
	Rule   string    `json:"rule"` // of an example of a rule, in place of labels, with Flag
	Flag   bool      `json:"flag"`

	file string
}

func (s sentence) judged() bool { return s.Labels != nil && strings.TrimSpace(s.Text) != "" }
func (s sentence) faulty() bool { return len(*s.Labels) > 0 }

// accepted are the labels of the sentence and those as defensible.
func (s sentence) accepted() []string { return slices.Concat(*s.Labels, s.Also) }

// readSentences reads files of sentences, which keep the file's name.
func readSentences(paths []string) ([]sentence, error) {
	var all []sentence
	for _, path := range paths {
		list, err := readLines[sentence](path)
		if err != nil {
			return nil, err
		}
		for i := range list {
			list[i].file = strings.TrimPrefix(strings.TrimSuffix(filepath.Base(path), ".jsonl"), "sentences-")
			list[i].label()
		}
		all = append(all, list...)
	}
	return all, nil
}

// label gives an example of a rule, whose id it has, the rule as its label.
func (s *sentence) label() {
	switch s.Kind {
	case "rule", "mixed", "element":
		s.Labels = &[]string{}
		if s.Flag {
			s.Labels = &[]string{s.ID}
		}
	}
}

// readLines reads a file of one JSON object a line.
func readLines[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var list []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		list = append(list, v)
	}
	return list, lines.Err()
}

// fewest is how many judged sentences a source needs for a row of its own. The
// smaller ones share one: their figures would say nothing, and some are pages
// of private people.
const fewest = 40

// nameSources replaces each source by the repository that it was found in, and
// the small ones by one name a file.
func nameSources(list []sentence) {
	size := map[string]int{}
	for i := range list {
		s := &list[i]
		s.Source, _, _ = strings.Cut(s.Source, " ")
		if s.judged() {
			size[s.Source]++
		}
	}
	for i := range list {
		s := &list[i]
		if size[s.Source] < fewest || !strings.Contains(s.Source, "/") {
			s.Source = "smaller ones of " + s.file
		}
	}
}

// messages are the sentences of each letter together, or each sentence alone
// where it belongs to none.
func messages(list []sentence) [][]sentence {
	var all [][]sentence
	for i, s := range list {
		if i > 0 && s.Letter != "" && s.Letter == list[i-1].Letter && s.file == list[i-1].file {
			all[len(all)-1] = append(all[len(all)-1], s)
			continue
		}
		all = append(all, []sentence{s})
	}
	return all
}

// alone takes each sentence out of its message.
func alone(list []sentence) [][]sentence {
	all := make([][]sentence, len(list))
	for i := range list {
		all[i] = list[i : i+1]
	}
	return all
}
