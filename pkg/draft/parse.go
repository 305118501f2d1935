package draft

import (
	"bytes"
	"fmt"
	"path"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/letter"
)

// extension is that of a template's file.
const extension = ".tmpl"

// parser reads one template. Questions that it only names are taken from the
// common ones.
type parser struct {
	reader
	t      *Template
	common map[string]Question
}

// readTemplate reads the template in a file. Its error joins every fault.
func readTemplate(name string, data []byte, common map[string]Question) (*Template, error) {
	p := parser{reader{path: name, above: 1}, &Template{Name: strings.TrimSuffix(path.Base(name), extension)}, common}
	front, body, ok := cutFront(data)
	if !ok {
		return nil, &Fault{name, 1, 1, "a template begins with its front matter: keys and values between two lines of “---”"}
	}
	if root := p.reader.parse(front); root != nil {
		p.front(root)
	}
	if len(p.faults) == 0 {
		p.complete()
	}
	if len(p.faults) == 0 {
		p.body(body, 2+bytes.Count(front, []byte("\n")))
	}
	return p.t, p.err()
}

// cutFront takes what stands between the first two lines of "---" off.
func cutFront(data []byte) (front, body []byte, ok bool) {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		return nil, nil, false
	}
	front, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	return append(front, '\n'), body, ok
}

var frontKeys = []string{"title", "letter", "relationships", "occasions", "words", "questions"}

func (p *parser) front(root *yaml.Node) {
	p.pairs(root, "a template", frontKeys, func(key, value *yaml.Node) {
		switch key.Value {
		case "title":
			p.t.Title = p.text(value)
		case "letter":
			p.kind(value)
		case "relationships":
			p.t.Relationships = p.texts(value)
		case "occasions":
			p.t.Occasions = p.texts(value)
		case "words":
			p.words(value)
		case "questions":
			p.questions(value)
		}
	})
}

func (p *parser) kind(n *yaml.Node) {
	kind, err := letter.ParseKind(p.text(n))
	if err != nil || kind == letter.Auto {
		p.fail(n, "a template is for one of the letters apology, desire, space and listen, not for %q", n.Value)
	}
	p.t.Letter = kind
}

// words reads "120-250".
func (p *parser) words(n *yaml.Node) {
	low, high, ok := strings.Cut(p.text(n), "-")
	from, err := strconv.Atoi(low)
	to, err2 := strconv.Atoi(high)
	if !ok || err != nil || err2 != nil || from > to {
		p.fail(n, "words wants the fewest and the most, as in 120-250, not %q", n.Value)
	}
	p.t.Words = [2]int{from, to}
}

// complete reports what a template cannot do without.
func (p *parser) complete() {
	for _, part := range []struct {
		key     string
		missing bool
	}{
		{"title", p.t.Title == ""},
		{"letter", p.t.Letter == ""},
		{"relationships", len(p.t.Relationships) == 0},
		{"questions", len(p.t.Questions) == 0},
	} {
		if part.missing {
			p.faults = append(p.faults, &Fault{p.path, 1, 1, fmt.Sprintf("the template has no %s", part.key)})
		}
	}
}
