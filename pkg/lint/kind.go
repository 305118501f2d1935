package lint

import "apology.example/pkg/letter"

// kindOf says which letter it is: what the user asked for, what its front
// matter says, else a guess from what it says most.
func (r *reading) kindOf() (letter.Kind, KindFrom) {
	if k := r.o.Kind; k != "" && k != letter.Auto {
		return k, FromFlag
	}
	if k := r.letter.Front.Kind; k != "" && k != letter.Auto {
		return k, FromFront
	}
	return r.guess(), FromGuess
}

// guess takes a letter for an apology unless it does more of what another of
// the four letters does. All four may say sorry, so that does not decide.
func (r *reading) guess() letter.Kind {
	n := r.sayings()
	switch {
	case r.askedForDistance():
		return letter.Space
	case n["closeness"] >= 2 && n["closeness"] >= n["act"]:
		return letter.Desire
	case n["reflection"] >= 3, n["reflection"] > 0 && n["thanks"] > 0, r.quoted() >= 2:
		return letter.Listen
	case n["regret"] > 0 || n["act"] > 0:
		return letter.Apology
	case n["closeness"] > 0:
		return letter.Desire
	case n["patience"] > 0:
		return letter.Space
	}
	return letter.Apology
}

// sayings counts, for each element, the sentences that have it.
func (r *reading) sayings() map[string]int {
	type saying struct{ rule, in int }
	n, seen := map[string]int{}, map[saying]bool{}
	for _, m := range r.matches {
		s := saying{m.Rule, m.In}
		if x := r.set.Rules[m.Rule]; x.Element && !seen[s] {
			seen[s] = true
			n[x.ID]++
		}
	}
	return n
}

// quoted is how many passages of the reader's own words the letter answers;
// what a mail program quotes below the letter is not answered.
func (r *reading) quoted() int {
	n, open := 0, 0
	for _, b := range r.letter.Blocks {
		switch b.Role {
		case letter.Quotation:
			open++
		case letter.Paragraph:
			n, open = n+open, 0
		}
	}
	return n
}
