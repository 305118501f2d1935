package lint

import (
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// kindOf says which letter it is: what the user asked for, what its front
// matter says, else a guess from what it says most.
func (l *Linter) kindOf(lt *letter.Letter, matches []rule.Match) (letter.Kind, KindFrom) {
	if l.o.Kind != "" && l.o.Kind != letter.Auto {
		return l.o.Kind, FromFlag
	}
	if k := lt.Front.Kind; k != "" && k != letter.Auto {
		return k, FromFront
	}
	return l.guess(matches), FromGuess
}

// guess takes a letter for an apology unless it says sorry nowhere and does
// what another of the four letters does.
func (l *Linter) guess(matches []rule.Match) letter.Kind {
	n := map[string]int{}
	for _, m := range matches {
		if r := l.set.Rules[m.Rule]; r.Element {
			n[r.ID]++
		}
	}
	switch {
	case n["reflection"] >= 2, n["reflection"] > 0 && n["thanks"] > 0:
		return letter.Listen
	case n["regret"] > 0:
		return letter.Apology
	case n["closeness"] > 0 && n["act"] == 0:
		return letter.Desire
	case n["patience"] > 0 && n["act"] == 0:
		return letter.Space
	}
	return letter.Apology
}
