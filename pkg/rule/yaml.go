package rule

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/spell"
)

// Fault is a mistake in a rule file, with its place. Line and Col count from 1.
type Fault struct {
	File      string
	Line, Col int
	Msg       string
}

func (f *Fault) Error() string { return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Msg) }

// reader walks the YAML of one file and gathers every fault in it, so that the
// author sees them all at once.
type reader struct {
	file   string
	label  string // of the folder that holds it
	faults []error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, &Fault{r.file, n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// parse is the root mapping of a file, or nil.
func (r *reader) parse(data []byte) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		msg := strings.TrimPrefix(err.Error(), "yaml: ")
		line := 1
		if _, e := fmt.Sscanf(msg, "line %d:", &line); e == nil {
			_, msg, _ = strings.Cut(msg, ": ")
		}
		r.faults = append(r.faults, &Fault{r.file, line, 1, msg})
		return nil
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		r.faults = append(r.faults, &Fault{r.file, 1, 1, "the file holds no keys; see rules/README.md for a rule to start from"})
		return nil
	}
	return doc.Content[0]
}

// keys calls the function named by each key of a mapping. A key without a
// function is a fault that names the nearest one; so is a key given twice.
func (r *reader) keys(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s wants keys with values, one a line", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := known[key.Value]
		switch {
		case !ok:
			r.fail(key, "%s has no key %q%s", what, key.Value, spell.Suggest(key.Value, spell.Keys(known)))
		case seen[key.Value]:
			r.fail(key, "%q is given twice", key.Value)
		case value.Kind == yaml.AliasNode:
			r.fail(value, "write the value out: YAML aliases are not read here")
		default:
			read(value)
		}
		seen[key.Value] = true
	}
}

// text reads a scalar; folded lines are joined and trimmed.
func (r *reader) text(into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			r.fail(n, "a line of text is wanted here")
			return
		}
		*into = strings.TrimSpace(n.Value)
	}
}

// count reads a whole number from 1 on.
func (r *reader) count(into *int) func(*yaml.Node) {
	return func(n *yaml.Node) {
		v, err := strconv.Atoi(n.Value)
		if err != nil || v < 1 {
			r.fail(n, "a whole number from 1 on is wanted here, not %q", n.Value)
			return
		}
		*into = v
	}
}

// item is a scalar with its place.
type item struct {
	text string
	node *yaml.Node
}

// items reads a scalar or a list of scalars.
func (r *reader) items(into *[]item) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, c := range listed(n) {
			if c.Kind != yaml.ScalarNode {
				r.fail(c, "a line of text is wanted here")
				continue
			}
			*into = append(*into, item{strings.TrimSpace(c.Value), c})
		}
	}
}

// texts is items without the places.
func (r *reader) texts(into *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var list []item
		r.items(&list)(n)
		for _, it := range list {
			*into = append(*into, it.text)
		}
	}
}

func listed(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

// pattern parses an item of the pattern language, with the fault in its place.
func (r *reader) pattern(it item) *expr {
	e, err := parsePattern(it.text)
	var bad *syntaxError
	if errors.As(err, &bad) {
		col := it.node.Column + bad.col
		if it.node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
			col++
		}
		r.faults = append(r.faults, &Fault{r.file, it.node.Line, col, bad.msg})
		return nil
	}
	return e
}
