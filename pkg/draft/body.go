package draft

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"apology.example/pkg/spell"
)

// body reads the letter of a template, which begins behind so many lines. It
// may use the answers to its own questions, and those alone.
func (p *parser) body(text []byte, above int) {
	padded := strings.Repeat("\n", above) + string(text) // so that lines count from the top of the file
	t, err := template.New(p.t.Name).Option("missingkey=error").Parse(padded)
	if err != nil {
		p.faults = append(p.faults, placed(p.path, p.t.Name, err))
		return
	}
	for _, part := range t.Templates() {
		if part.Tree != nil {
			p.fields(part.Tree, part.Root)
		}
	}
	p.t.body = t
}

// place is how text/template says where an error is. It is compiled where there
// is an error, and not whenever apology starts.
const place = `^template: [^:]*:(\d+)(?::(\d+))?: (?:executing .* at <.*>: )?`

// placed is an error of text/template with the file's own path.
func placed(path, name string, err error) error {
	m := regexp.MustCompile(place).FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Errorf("%s: read the template %s: %w", path, name, err)
	}
	line, _ := strconv.Atoi(m[1])
	col, _ := strconv.Atoi(m[2])
	return &Fault{path, line, col + 1, strings.TrimPrefix(err.Error(), m[0])}
}

// fields looks for the answers that a part of a template uses.
func (p *parser) fields(tree *parse.Tree, n parse.Node) {
	for _, c := range children(n) {
		p.fields(tree, c)
	}
	f, ok := n.(*parse.FieldNode)
	if !ok || slices.Contains(p.t.Keys(), f.Ident[0]) && len(f.Ident) == 1 {
		return
	}
	at, _ := tree.ErrorContext(f)
	parts := strings.Split(at, ":")
	line, _ := strconv.Atoi(parts[len(parts)-2])
	col, _ := strconv.Atoi(parts[len(parts)-1])
	p.faults = append(p.faults, &Fault{p.path, line, col + 1, fmt.Sprintf(
		"the letter uses {{%s}}, but no question has that id%s", f, spell.Suggest(f.Ident[0], p.t.Keys()))})
}

// children are the parts of a node of a template.
func children(n parse.Node) []parse.Node {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			return n.Nodes
		}
	case *parse.ActionNode:
		return []parse.Node{n.Pipe}
	case *parse.PipeNode:
		var list []parse.Node
		if n != nil {
			for _, c := range n.Cmds {
				list = append(list, c.Args...)
			}
		}
		return list
	case *parse.IfNode:
		return []parse.Node{n.Pipe, n.List, n.ElseList}
	case *parse.WithNode:
		return []parse.Node{n.Pipe, n.List, n.ElseList}
	case *parse.RangeNode:
		return []parse.Node{n.Pipe, n.List, n.ElseList}
	case *parse.TemplateNode:
		return []parse.Node{n.Pipe}
	}
	return nil
}
