package draft

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"apology.example/pkg/letter"
	"apology.example/pkg/spell"
)

// Wish is what a writer says of the letter that they want. Empty fields are
// left to the library.
type Wish struct {
	Letter       letter.Kind
	Relationship string
	Occasion     string
}

// also are other words for relationships.
var also = map[string]string{
	"mother": "parent", "father": "parent", "mum": "parent", "mom": "parent", "dad": "parent",
	"wife": "partner", "husband": "partner", "spouse": "partner", "girlfriend": "partner", "boyfriend": "partner",
	"sister": "sibling", "brother": "sibling", "child": "minor-child",
	"manager": "boss", "supervisor": "boss", "coworker": "colleague", "client": "customer", "neighbor": "neighbour",
	"professor": "teacher", "pupil": "student", "classmate": "student",
}

// Choose is the template that fits a wish best: one for the occasion and the
// relationship, else the general one for the relationship. An unknown word is
// an error that names the nearest one.
func (l *Library) Choose(w Wish) (*Template, error) {
	if w.Letter == "" || w.Letter == letter.Auto {
		w.Letter = letter.Apology
	}
	if other, ok := also[w.Relationship]; ok {
		w.Relationship = other
	}
	if err := l.known(w); err != nil {
		return nil, err
	}
	best, most := (*Template)(nil), 0
	for _, t := range l.list {
		if n := w.fit(t); n > most {
			best, most = t, n
		}
	}
	if best == nil {
		return nil, fmt.Errorf("no template is for a letter of %s to a %s; name one with --template (apology draft --list shows them)",
			w.Letter, w.Relationship)
	}
	return best, nil
}

// fit is how well a template fits; 0 is not at all. A template of the user's
// own goes before one that fits as well.
func (w Wish) fit(t *Template) int {
	whom := slices.Contains(t.Relationships, w.Relationship)
	about := slices.Contains(t.Occasions, w.Occasion)
	own := 0
	if t.Path != "" {
		own = 1
	}
	switch {
	case t.Letter != w.Letter || w.Relationship != "" && !whom:
		return 0
	case about:
		return 4 + own
	case len(t.Occasions) == 0:
		return 2 + own
	}
	return 0
}

// known is an error where the wish has a word that no template has.
func (l *Library) known(w Wish) error {
	whom, about := map[string]bool{}, map[string]bool{}
	for _, t := range l.list {
		for _, r := range t.Relationships {
			whom[r] = true
		}
		for _, o := range t.Occasions {
			about[o] = true
		}
	}
	if w.Relationship != "" && !whom[w.Relationship] {
		names := append(spell.Keys(whom), slices.Sorted(maps.Keys(also))...)
		return fmt.Errorf("no template is for a %q%s; there are %s",
			w.Relationship, spell.Suggest(w.Relationship, names), strings.Join(spell.Keys(whom), ", "))
	}
	if w.Occasion != "" && !about[w.Occasion] {
		return fmt.Errorf("no template is about %q%s; there are %s",
			w.Occasion, spell.Suggest(w.Occasion, spell.Keys(about)), strings.Join(spell.Keys(about), ", "))
	}
	return nil
}

// Relationships are those that a letter of the kind has templates for.
func (l *Library) Relationships(kind letter.Kind) []string {
	found := map[string]bool{}
	for _, t := range l.list {
		for _, r := range t.Relationships {
			found[r] = found[r] || t.Letter == kind
		}
	}
	maps.DeleteFunc(found, func(_ string, has bool) bool { return !has })
	return spell.Keys(found)
}

// Occasions are those that the letter and the relationship of a wish have
// templates for.
func (l *Library) Occasions(w Wish) []string {
	found := map[string]bool{}
	for _, t := range l.list {
		if t.Letter == w.Letter && (w.Relationship == "" || slices.Contains(t.Relationships, w.Relationship)) {
			for _, o := range t.Occasions {
				found[o] = true
			}
		}
	}
	return spell.Keys(found)
}
