package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// reader reads one file and gathers every fault in it.
type reader struct {
	label    string // what the file is called in messages
	dir      string
	settings []setting
	faults   []error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, fmt.Errorf("%s: %s", r.at(n), fmt.Sprintf(format, args...)))
}

func (r *reader) at(n *yaml.Node) string { return fmt.Sprintf("%s:%d:%d", r.label, n.Line, n.Column) }

// readFile reads a configuration file, called label in messages.
func readFile(path, label string, all []setting) (*file, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	r := reader{label: label, dir: filepath.Dir(path), settings: all}
	return r.file(data)
}

// file reads the text of a file. A key that is not known is an error; a file
// without keys is none.
func (r *reader) file(data []byte) (*file, error) {
	f := &file{layer: newLayer(), label: r.label, dir: r.dir}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, r.syntax(err)
	}
	if len(doc.Content) > 0 && doc.Content[0].Tag != "!!null" {
		r.pairs(doc.Content[0], "the configuration", append(keys(r.settings), "overrides"), func(key, value *yaml.Node) {
			if key.Value == "overrides" {
				r.overrides(value, f)
				return
			}
			r.value(&f.layer, find(r.settings, key.Value), key, value)
		})
	}
	return f, errors.Join(r.faults...)
}

// syntax is an error of the YAML itself, which knows its line only.
func (r *reader) syntax(err error) error {
	msg, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
	if _, e := fmt.Sscanf(msg, "line %d:", &line); e == nil {
		_, msg, _ = strings.Cut(msg, ": ")
	}
	return fmt.Errorf("%s:%d:1: %s", r.label, line, msg)
}

// pairs calls do with each key of a mapping and its value. An unknown key is a
// fault, and so is one that comes twice.
func (r *reader) pairs(n *yaml.Node, what string, known []string, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s wants keys with values, one a line", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case known != nil && !slices.Contains(known, key.Value):
			r.fail(key, "%s has no key %q%s", what, key.Value, spell.Suggest(key.Value, known))
		case seen[key.Value]:
			r.fail(key, "%q is given twice", key.Value)
		case value.Kind == yaml.AliasNode:
			r.fail(value, "write the value out: YAML aliases are not read here")
		default:
			do(key, value)
		}
		seen[key.Value] = true
	}
}

// value reads the value of a setting into the layer.
func (r *reader) value(l *layer, s *setting, key, value *yaml.Node) {
	switch {
	case s.kind == levels:
		r.pairs(value, s.key, nil, func(rule, level *yaml.Node) {
			if r.checked(s, level) {
				l.setLevel(rule.Value, level.Value, r.at(rule))
			}
		})
	case s.kind == list:
		parts, each := r.list(s, value)
		l.set(s, parts, r.at(key), each...)
	case r.checked(s, value):
		l.set(s, value.Value, r.at(key))
	}
}

// checked reports whether a node is a fitting value of the setting.
func (r *reader) checked(s *setting, n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		r.fail(n, "%s wants a single value here", s.key)
		return false
	}
	if err := s.check(n.Value); err != nil {
		r.fail(n, "%v", err)
		return false
	}
	return true
}

// list is a scalar or a list of them, with their places. Folders of rules are
// relative to the file.
func (r *reader) list(s *setting, n *yaml.Node) (parts, each []string) {
	nodes := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		nodes = n.Content
	}
	parts = []string{}
	for _, node := range nodes {
		if !r.checked(s, node) {
			continue
		}
		part := node.Value
		if s.key == "rules" && !filepath.IsAbs(part) {
			part = shorten(filepath.Join(r.dir, filepath.FromSlash(part)))
		}
		parts = append(parts, part)
		each = append(each, r.at(node))
	}
	return parts, each
}

// overrides reads what holds for some letters only.
func (r *reader) overrides(n *yaml.Node, f *file) {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, "overrides wants a list; each part has paths, and what holds for them")
		return
	}
	for _, part := range n.Content {
		o := override{layer: newLayer()}
		known := append(keys(r.settings), "paths")
		r.pairs(part, "an override", known, func(key, value *yaml.Node) {
			s := find(r.settings, key.Value)
			switch {
			case s == nil:
				o.paths = r.globs(value)
			case !s.perLetter:
				r.fail(key, "%s holds for a whole run; set it outside of overrides", key.Value)
			default:
				r.value(&o.layer, s, key, value)
			}
		})
		if part.Kind == yaml.MappingNode && len(o.paths) == 0 {
			r.fail(part, "an override wants paths: the letters that it holds for")
		}
		f.overrides = append(f.overrides, o)
	}
}

func (r *reader) globs(n *yaml.Node) []string {
	globs, _ := r.list(&setting{key: "paths", kind: list}, n)
	for _, glob := range globs {
		if !doublestar.ValidatePattern(glob) {
			r.fail(n, "%q is no path pattern: a bracket or brace is not closed", glob)
		}
	}
	return globs
}
