package draft

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// Answers are what a writer answered, by the id of the question. The keys
// "template", "to" and "from" say which template, to whom, and from whom.
type Answers map[string]Answer

// Answer is one answer.
type Answer struct {
	Text   string
	Origin string // path:line:col, or the flag that gave it
}

// ReadAnswers reads answers in YAML or JSON. Its error joins every fault.
func ReadAnswers(path string, data []byte) (Answers, error) {
	r := reader{path: path}
	a := Answers{}
	root := r.parse(data)
	if root == nil {
		return a, r.err()
	}
	r.pairs(root, "a file of answers", nil, func(key, value *yaml.Node) {
		if text := r.text(value); text != "" {
			a[key.Value] = Answer{text, fmt.Sprintf("%s:%d:%d", path, key.Line, key.Column)}
		}
	})
	return a, r.err()
}

// Set takes an answer that is written "key=value".
func (a Answers) Set(pair string) error {
	key, value, ok := strings.Cut(pair, "=")
	if !ok || key == "" {
		return fmt.Errorf("--set takes key=value, not %q", pair)
	}
	a[key] = Answer{strings.TrimSpace(value), "--set " + key}
	return nil
}

// Check reports every answer that the template has no question for, with the
// nearest key, and in one line all questions that must be answered and are not.
func (a Answers) Check(t *Template) error {
	var faults []error
	known := map[string]bool{}
	for _, k := range t.Keys() {
		known[k] = true
	}
	for _, key := range spell.Keys(a) {
		if !known[key] {
			faults = append(faults, fmt.Errorf("%s: the template %s asks no question %q%s",
				a[key].Origin, t.Name, key, spell.Suggest(key, t.Keys())))
		}
	}
	if missing := a.Missing(t); len(missing) > 0 {
		faults = append(faults, fmt.Errorf("not answered yet: %s; “apology draft --template %s --print-answers” writes a file to fill in",
			strings.Join(missing, ", "), t.Name))
	}
	return errors.Join(faults...)
}

// Missing are the keys that must be answered and are not, in the order in which
// they are asked.
func (a Answers) Missing(t *Template) []string {
	var missing []string
	for _, key := range []string{"to", "from"} {
		if plain(a[key].Text) == "" {
			missing = append(missing, key)
		}
	}
	for _, q := range t.Questions {
		if q.Required && plain(a[q.ID].Text) == "" {
			missing = append(missing, q.ID)
		}
	}
	return missing
}
