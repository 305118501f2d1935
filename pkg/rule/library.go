package rule

import (
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

// phrase is a named part of patterns, as defined in rules/phrases.
type phrase struct {
	name  string
	about string
	any   []item // alternatives
	verbs []item // verbs, to be inflected
	file  string
	label string // of the folder
	node  *yaml.Node
}

// library is everything that rule files define, before it is compiled.
type library struct {
	phrases map[string]*phrase
	shields []*shieldDef
	rules   []*ruleDef // in the order of their paths
}

// read reads every YAML file of a folder into the library. A later phrase or
// rule of the same name replaces an earlier one, so that a user's folder can
// refine what is shipped.
func (l *library) read(fsys fs.FS, label string) []error {
	var faults []error
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		r := &reader{file: path.Join(label, name), label: label}
		l.file(r, name, data)
		faults = append(faults, r.faults...)
		return nil
	})
	if err != nil {
		faults = append(faults, err)
	}
	return faults
}

// file reads one file according to where it lies.
func (l *library) file(r *reader, name string, data []byte) {
	if name == "safety.yaml" {
		return // help lines, not a rule: see pkg/lint
	}
	root := r.parse(data)
	if root == nil {
		return
	}
	switch {
	case name == "shields.yaml":
		l.readShields(r, root)
	case strings.HasPrefix(name, "phrases/"):
		l.readPhrases(r, root)
	default:
		l.readRule(r, name, root)
	}
}

func (l *library) readPhrases(r *reader, root *yaml.Node) {
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		p := &phrase{name: key.Value, file: r.file, label: r.label, node: key}
		if value.Kind == yaml.MappingNode {
			r.keys(value, "a phrase", map[string]func(*yaml.Node){
				"about": r.text(&p.about), "any": r.items(&p.any), "verbs": r.items(&p.verbs),
			})
		} else {
			r.items(&p.any)(value)
		}
		if old, ok := l.phrases[p.name]; ok && old.label == p.label {
			r.fail(key, "the phrase %q is defined twice; the first is at %s:%d", p.name, old.file, old.node.Line)
		}
		l.phrases[p.name] = p
	}
}
