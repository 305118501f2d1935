package draft

import (
	"text/template"

	"apology.example/pkg/letter"
)

// Template is a letter with its words left out. It is read-only and may be used
// concurrently.
type Template struct {
	Name          string // of its file, without the extension
	Title         string // a line for a list
	Letter        letter.Kind
	Relationships []string // whom it suits
	Occasions     []string // what it is about; none in a general template
	Words         [2]int   // the fewest and the most that do it good
	Questions     []Question
	Path          string // of the user's own file; "" if apology comes with it

	body *template.Template
}

// Question is what a template asks.
type Question struct {
	ID       string // the key of its answer
	Text     string // the question itself
	Why      string // why it is asked
	Specific string // an answer that says something
	Evasive  string // an answer that avoids saying it
	Required bool   // there is no letter without it
}

// Question is the template's question of that id.
func (t *Template) Question(id string) (Question, bool) {
	for _, q := range t.Questions {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}

// reserved are the keys of answers that no question has.
var reserved = []string{"template", "to", "from"}

// Keys are the keys that answers to the template may have.
func (t *Template) Keys() []string {
	keys := append([]string{}, reserved...)
	for _, q := range t.Questions {
		keys = append(keys, q.ID)
	}
	return keys
}
