package review

import (
	"fmt"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/screen"
)

// Change is what a letter gained and lost since an earlier one.
type Change struct {
	Old    *Review
	Gained []Part    // as they are now
	Lost   []Part    // as they are now
	Gone   []Finding // of the earlier letter
	Came   []Finding
	Stayed []Finding // word for word
}

// Since compares the letter with an earlier one, which should have been read
// as the same kind.
func (v *Review) Since(old *Review) {
	c := &Change{Old: old}
	for _, e := range v.Result.Elements {
		was, is := worth(anatomy.Find(old.Result.Elements, e.ID)), worth(e)
		part := Part{Element: e, Role: roleOfElement(e.ID, e.Title)}
		switch {
		case e.Want != anatomy.Required && e.Want != anatomy.Recommended: // no gain, no loss
		case is > was:
			c.Gained = append(c.Gained, part)
		case is < was:
			c.Lost = append(c.Lost, part)
		}
	}
	c.Gone, _ = sift(old.Against, v.Against)
	c.Came, c.Stayed = sift(v.Against, old.Against)
	v.Change = c
}

// worth orders verdicts.
func worth(e anatomy.Element) int {
	switch e.Verdict {
	case anatomy.Present:
		return 2
	case anatomy.Contradicted:
		return 1
	}
	return 0
}

// sift parts findings into those that the others lack, and those that they
// share, word for word.
func sift(findings, others []Finding) (only, both []Finding) {
	type words struct{ rule, quote string }
	n := map[words]int{}
	for _, f := range others {
		n[words{f.Rule, f.Quote}]++
	}
	for _, f := range findings {
		key := words{f.Rule, f.Quote}
		if n[key] > 0 {
			n[key]--
			both = append(both, f)
		} else {
			only = append(only, f)
		}
	}
	return only, both
}

// changes are one way in which the letter changed.
type changes struct {
	Title, Sign string
	Items       []string
}

// lists tell the change in words.
func (c *Change) lists() []changes {
	return []changes{
		{"It gained", "+", titles(c.Gained)},
		{"It lost", "-", titles(c.Lost)},
		{"No longer works against it", "+", quoted(c.Gone)},
		{"Works against it now", "-", quoted(c.Came)},
		{"Still works against it", "=", quoted(c.Stayed)},
	}
}

// summary compares the lengths.
func (c *Change) summary(v *Review) string {
	return fmt.Sprintf("%s had %s in %s; this one has %s in %s.", screen.Visible(c.Old.Result.Path),
		count(c.Old.Result.Stats.Words, "word"), count(c.Old.Result.Stats.Sentences, "sentence"),
		count(v.Result.Stats.Words, "word"), count(v.Result.Stats.Sentences, "sentence"))
}

func titles(parts []Part) []string {
	var list []string
	for _, p := range parts {
		list = append(list, p.Title)
	}
	return list
}

func quoted(findings []Finding) []string {
	var list []string
	for _, f := range findings {
		if f.Quote == "" {
			list = append(list, f.Rule)
		} else {
			list = append(list, f.Rule+": “"+shorten(f.Quote)+"”")
		}
	}
	return list
}
