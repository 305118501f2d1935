package draft

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// Fault is a mistake in a template or in a file of answers, with its place.
// Line and Col count from 1.
type Fault struct {
	Path      string
	Line, Col int
	Msg       string
}

func (f *Fault) Error() string { return fmt.Sprintf("%s:%d:%d: %s", f.Path, f.Line, f.Col, f.Msg) }

// reader walks a piece of YAML and gathers every fault in it.
type reader struct {
	path   string
	above  int // lines of the file above the YAML
	faults []error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, &Fault{r.path, r.above + n.Line, n.Column, fmt.Sprintf(format, args...)})
}

func (r *reader) err() error { return errors.Join(r.faults...) }

// parse is the root of the YAML, or nil where it has none.
func (r *reader) parse(data []byte) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		msg, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
		if _, e := fmt.Sscanf(msg, "line %d:", &line); e == nil {
			_, msg, _ = strings.Cut(msg, ": ")
		}
		r.faults = append(r.faults, &Fault{r.path, r.above + line, 1, "this is not YAML: " + msg})
		return nil
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

// pairs calls do with each key of a mapping and its value. Where the known keys
// are given, any other is a fault that names the nearest one.
func (r *reader) pairs(n *yaml.Node, what string, known []string, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s wants keys with values, as in “key: value”", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case known != nil && !slices.Contains(known, key.Value):
			r.fail(key, "%s has no key %q%s", what, key.Value, spell.Suggest(key.Value, known))
		case seen[key.Value]:
			r.fail(key, "%q is given twice; keep one", key.Value)
		case value.Kind == yaml.AliasNode:
			r.fail(value, "write the value out: YAML aliases are not read here")
		default:
			do(key, value)
		}
		seen[key.Value] = true
	}
}

// text is a scalar, trimmed.
func (r *reader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		r.fail(n, "a text is wanted here; write it behind the key, or indented below “key: >-”")
		return ""
	}
	if n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// texts is a scalar or a list of scalars.
func (r *reader) texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{r.text(n)}
	}
	var list []string
	for _, c := range n.Content {
		list = append(list, r.text(c))
	}
	return list
}
