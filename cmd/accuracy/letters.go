package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// judged are the elements that the key of the letters knows, by its name and
// by ours.
var judged = []struct{ key, id string }{
	{"regret", "regret"}, {"names-the-act", "act"}, {"owns-it", "ownership"}, {"impact", "impact"},
	{"repair", "repair"}, {"change", "change"}, {"asks-forgiveness", "request"}, {"patience", "patience"},
	{"listening", "listening"}, {"desire", "closeness"},
}

// keyed is a line of the key: what a person found in one letter.
type keyed struct {
	File     string          `json:"file"`
	Kind     string          `json:"kind"` // good, mixed or bad
	Letter   letter.Kind     `json:"letter"`
	Faults   []fault         `json:"faults"`
	Elements map[string]bool `json:"elements"`
}

// fault is words of a letter that hurt.
type fault struct {
	Text   string   `json:"text"`
	Labels []string `json:"labels"`
	Also   []string `json:"also"`
}

// letters measures on the whole letters of a folder, by its key.jsonl.
func (m *meter) letters(dir string) error {
	keys, err := readLines[keyed](filepath.Join(dir, "key.jsonl"))
	if err != nil {
		return err
	}
	for _, k := range keys {
		path := filepath.Join(dir, k.File)
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		lt, err := letter.Parse(path, data, letter.Options{})
		if err != nil {
			return err
		}
		if err := m.letter(lt, k); err != nil {
			return err
		}
	}
	return nil
}

func (m *meter) letter(lt *letter.Letter, k keyed) error {
	for _, r := range m.readers {
		if err := m.countLetter(r, lt, k); err != nil {
			return err
		}
	}
	res := m.linter.Lint(k.File, lt)
	if k.Letter != res.Kind {
		m.note("kind: %s is %s, taken for %s", k.File, k.Letter, res.Kind)
	}
	m.tallies.at(key{letters, "rules", "all", "all"}).add("kind", res.Kind == k.Letter)
	for _, j := range judged {
		e := anatomy.Find(res.Elements, j.id)
		got, want := e.Verdict == anatomy.Present, k.Elements[j.key]
		countElement(m.tallies.at(key{letters, "rules", "element", j.id}), got, want)
		countElement(m.tallies.at(key{letters, "rules", "element", "all"}), got, want)
		switch {
		case got && !want:
			m.note("element seen in %s that is not there, %s: %s", k.File, j.id, lt.File.Slice(e.Evidence[0]))
		case want && !got:
			m.note("element missed in %s: %s", k.File, j.id)
		}
	}
	return nil
}

// countElement counts an element of a letter. What the letter says and takes
// back counts as not there.
func countElement(t tally, got, want bool) {
	if got {
		t.add("precision", want)
	}
	if want {
		t.add("recall", got)
	}
	c := t["f1"]
	for _, is := range []bool{got, want} {
		if is {
			c.of++
		}
	}
	if got && want {
		c.part += 2
	}
	t["f1"] = c
}

// countLetter counts alarms in a good letter, and faults found in another.
func (m *meter) countLetter(r reader, lt *letter.Letter, k keyed) error {
	t, found := m.tallies.at(key{letters, r.name, "all", "all"}), r.read(lt)
	switch k.Kind {
	case "good":
		m.countAlarms(t, r, lt, found)
	case "bad":
		t.add("bad with an error", worst(found) >= diag.Error)
	}
	for _, f := range k.Faults {
		span, ok := locate(lt, f.Text)
		if !ok {
			return fmt.Errorf("%s: the key names a fault that is not there: %q", lt.File.Name, f.Text)
		}
		on := attribute(found, []source.Span{span})[0]
		t.add("faults found", len(on) > 0)
		switch {
		case len(on) > 0:
			t.add("right rule", m.answers.any(on, slices.Concat(f.Labels, f.Also)))
		case r.name == "rules":
			m.note("fault missed in %s [%s]: %s", k.File, strings.Join(f.Labels, ","), f.Text)
		}
	}
	return nil
}

func (m *meter) countAlarms(t tally, r reader, lt *letter.Letter, found []finding) {
	warnings := 0
	for _, f := range found {
		if f.severity >= diag.Warning {
			warnings++
		}
		if r.name == "rules" {
			m.note("alarm in %s, %s [%s]: %s", filepath.Base(lt.File.Name), f.severity, f.rule, lt.File.Slice(f.span))
		}
	}
	t.sum("alarms", len(found))
	t.sum("alarms at warning", warnings)
	t.add("good without a warning", warnings == 0)
}

// locate finds words in a letter whatever its lines and encoding are: in a
// block, or, where code or the like parts them, in the file.
func locate(lt *letter.Letter, words string) (source.Span, bool) {
	want, _ := squeeze(words)
	if want == "" {
		return source.Span{}, false
	}
	for _, b := range lt.Blocks {
		if span, ok := within(b.Passage.Text, want); ok {
			return span, true
		}
	}
	return within(source.Whole(lt.File.Data, 0), want)
}

// within finds squeezed words in a text.
func within(t source.Text, want string) (source.Span, bool) {
	have, places := squeeze(t.String())
	at := strings.Index(have, want)
	if at < 0 {
		return source.Span{}, false
	}
	return t.Span(source.Span{Start: places[at], End: places[at+len(want)-1] + 1}), true
}

// squeeze keeps the letters and digits of a text, and where each byte of them
// came from.
func squeeze(s string) (string, []int) {
	var b strings.Builder
	var places []int
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		n, _ := b.WriteRune(r)
		for k := range n {
			places = append(places, i+k)
		}
	}
	return b.String(), places
}
