// Package review reads a letter as its receiver may: what each sentence does,
// what is there and what is not, what works against it, and what to do next.
// It gives no score, and never says that a letter is good or ready.
package review

import (
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
)

// Review is a letter, read as a whole. Its texts hold nothing that a terminal
// would obey. It is read-only and may be shared.
type Review struct {
	Result     lint.Result
	Paragraphs []Paragraph // those with sentences that count: no greeting, no sign-off
	Parts      []Part      // what this kind of letter asks for, and what else is there
	Against    []Finding   // in order of harm, the worst first
	Questions  []string    // at most five, the most urgent first
	Next       Step
	Before     []string // what to ask oneself before sending anything
	Change     *Change  // since an earlier letter; nil if there is none
}

// Of reviews a letter that was linted.
func Of(r lint.Result) *Review {
	v := &Review{Result: r, Before: before}
	v.Against = against(r)
	v.Parts = parts(r)
	v.Paragraphs = shape(v)
	v.spread()
	v.place()
	v.Questions = questions(r, v.Against)
	v.Next = next(r.Kind, v.Safety())
	return v
}

// Sentences are those of all paragraphs.
func (v *Review) Sentences() []Sentence {
	var list []Sentence
	for _, p := range v.Paragraphs {
		list = append(list, p.Sentences...)
	}
	return list
}

// Roles are those that the sentences are lettered by, each once, in the order
// of the letter.
func (v *Review) Roles() []Role {
	var list []Role
	seen := map[string]bool{}
	for _, s := range v.Sentences() {
		if r, ok := s.First(); ok && !seen[r.ID] {
			seen[r.ID] = true
			list = append(list, r)
		}
	}
	return list
}

// Safety are the findings that come before anything else.
func (v *Review) Safety() []Finding {
	n := 0
	for n < len(v.Against) && v.Against[n].Role.ID == unsafe.ID {
		n++
	}
	return v.Against[:n]
}

// others are the findings that come after those.
func (v *Review) others() []Finding { return v.Against[len(v.Safety()):] }

// none is said where there are no others, unless there is worse.
func (v *Review) none() string {
	if len(v.Safety()) > 0 {
		return ""
	}
	return noneAgainst
}

// kinds say what a letter was read as.
var kinds = map[letter.Kind]string{
	letter.Apology: "a letter of apology", letter.Desire: "a letter of desire",
	letter.Space: "a note that gives space", letter.Listen: "a letter that listens",
}
