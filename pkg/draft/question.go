package draft

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (p *parser) questions(n *yaml.Node) {
	if n.Kind != yaml.SequenceNode {
		p.fail(n, "questions wants a list, each with id and text")
		return
	}
	for _, c := range n.Content {
		q := p.question(c)
		if _, twice := p.t.Question(q.ID); twice {
			p.fail(c, "the question %q is asked twice; keep one", q.ID)
		}
		p.t.Questions = append(p.t.Questions, q)
	}
}

// question reads a question, or the name of a common one. What a question of a
// common one's name does not say is said by that.
func (p *parser) question(n *yaml.Node) Question {
	if n.Kind == yaml.ScalarNode {
		q, ok := p.common[n.Value]
		if !ok {
			p.fail(n, "no common question is called %q; write it out, with id and text", n.Value)
		}
		return q
	}
	own := readQuestion(&p.reader, n, p.common)
	switch {
	case !isKey(own.ID) || slices.Contains(reserved, own.ID):
		p.fail(n, "a question wants an id of small letters and “_” that is none of %s", strings.Join(reserved, ", "))
	case own.Text == "":
		p.fail(n, "the question %q has no text; what does it ask?", own.ID)
	}
	return own
}

func isKey(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == ""
}

var questionKeys = []string{"id", "text", "why", "specific", "evasive", "required"}

func readQuestion(r *reader, n *yaml.Node, common map[string]Question) Question {
	var q Question
	r.pairs(n, "a question", questionKeys, func(key, value *yaml.Node) {
		if key.Value == "id" {
			q = common[r.text(value)]
			q.ID = r.text(value)
		}
	})
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		r.part(&q, n.Content[i].Value, n.Content[i+1])
	}
	return q
}

// part reads one key of a question.
func (r *reader) part(q *Question, key string, value *yaml.Node) {
	texts := map[string]*string{"text": &q.Text, "why": &q.Why, "specific": &q.Specific, "evasive": &q.Evasive}
	if into, ok := texts[key]; ok {
		*into = r.text(value)
	}
	if key == "required" {
		yes, err := strconv.ParseBool(value.Value)
		if err != nil {
			r.fail(value, "required is true or false, not %q", value.Value)
		}
		q.Required = yes
	}
}
