package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"apology.example/pkg/draft"
	"apology.example/pkg/letter"
	"apology.example/pkg/spell"
)

var commands = []string{":back", ":skip", ":edit", ":quit"}

// answer reads an answer of some lines, or a command in the first of them.
// What was written before is where an editor starts from.
func (f *form) answer(q draft.Question, before string) (text, command string, err error) {
	var lines []string
	for {
		s, err := f.line("> ")
		if err != nil {
			return "", "", err
		}
		switch {
		case len(lines) == 0 && s == ":edit":
			text, err := f.edit(before)
			return text, "", err
		case len(lines) == 0 && strings.HasPrefix(s, ":"):
			if nearest, ok := spell.Nearest(s, commands); !ok || nearest != s {
				f.say("  There is no %s%s\n", s, spell.Suggest(s, commands))
				continue
			}
			return "", s, nil
		case s == "":
			return strings.Join(lines, "\n"), "", nil
		}
		lines = append(lines, s)
		if q.ID == "to" || q.ID == "from" {
			return s, "", nil
		}
	}
}

// edit takes an answer from the writer's editor.
func (f *form) edit(before string) (string, error) {
	file, err := os.CreateTemp("", "apology-*.txt") // made with mode 0600
	if err != nil {
		return "", fmt.Errorf("make a file to edit: %w", err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.WriteString(before)
	if err := errors.Join(err, file.Close()); err != nil {
		return "", fmt.Errorf("make a file to edit: %w", err)
	}
	if err := runEditor(f.cmd, file.Name()); err != nil {
		f.say("  %v\n", err)
		return "", nil
	}
	data, err := os.ReadFile(file.Name())
	return strings.TrimSpace(string(data)), err
}

// wish asks for what the flags did not say: which letter, to whom, and about
// what. An empty line takes the first, or leaves it open.
func (f *form) wish(l *draft.Library, w *draft.Wish, kindGiven bool) error {
	var err error
	if !kindGiven {
		f.say("There are four letters. An apology says what you did; desire says what you feel and hope for; space gives\nthem time; listen answers after they spoke.\n")
		if w.Letter, err = f.kind(); err != nil {
			return err
		}
	}
	if w.Relationship == "" {
		if w.Relationship, err = f.pick("Who are they to you", l.Relationships(w.Letter)); err != nil {
			return err
		}
	}
	if occasions := l.Occasions(*w); w.Occasion == "" && len(occasions) > 0 {
		w.Occasion, err = f.pick("What is it about", occasions)
	}
	return err
}

// kind asks which of the four letters it is to be.
func (f *form) kind() (letter.Kind, error) {
	var names []string
	for _, k := range letter.Kinds {
		names = append(names, string(k))
	}
	s, err := f.pick("Which letter", names)
	if s == "" {
		s = names[0]
	}
	return letter.Kind(s), err
}

// pick asks for one of some words, until it is one of them or none.
func (f *form) pick(question string, words []string) (string, error) {
	f.say("%s", wrap(question+"? "+strings.Join(words, ", ")+". (An empty line leaves it open.)", ""))
	for {
		s, err := f.line("> ")
		if err != nil || s == "" {
			return "", err
		}
		for _, w := range words {
			if s == w {
				return s, nil
			}
		}
		f.say("  %q is none of them%s\n", s, spell.Suggest(s, words))
	}
}
