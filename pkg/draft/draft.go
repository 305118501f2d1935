// Package draft makes letters out of templates and answers. A template asks
// questions and says in which order their answers stand; the words are the
// writer's. Answers are data: nothing in them is executed, and nothing in them
// becomes markup.
package draft

import (
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// Draft is a letter that was made. Front and Body together are its Markdown or
// its text; spans count in both together.
type Draft struct {
	Kind  letter.Kind
	To    string // as the writer gave it
	From  string
	Front string // the front matter, up to the first line of the letter
	Body  string
	Slots []Slot // in the order of their places
}

// Slot is where an answer stands in a draft.
type Slot struct {
	Question string // its id, or "to" or "from"
	Span     source.Span
}

// Text is the draft with its front matter or without.
func (d *Draft) Text(front bool) string {
	if front {
		return d.Front + d.Body
	}
	return d.Body
}
