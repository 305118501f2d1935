package lint

import (
	"slices"
	"strconv"
	"strings"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// whole makes the findings that no single sentence shows. Most have no words
// to point at: they stand, empty, where the letter begins.
func (r *reading) whole() {
	at := r.begin()
	missing := r.missing()
	for _, id := range []string{
		"missing-apology", "missing-act", "missing-ownership", "missing-impact", "missing-repair-or-change", "missing-patience",
		"missing-choice", "missing-closeness", "missing-reflection", "missing-listening",
	} {
		if missing[id] {
			r.lacks(id, at)
		}
	}
	r.size(at)
	r.apologies(at)
	r.selfCentred(at)
	r.reasons(at)
	r.asks()
	r.placeholders()
}

// begin is the empty span at the first of the writer's own words, behind the
// greeting.
func (r *reading) begin() source.Span {
	for _, b := range r.letter.Blocks {
		if b.Role != letter.Greeting && len(b.Passage.Words) > 0 {
			at := b.Passage.Words[0].Span.Start
			return source.Span{Start: at, End: at}
		}
	}
	return source.Span{}
}

// lengths are the fewest and the most words that each kind of letter does well
// with: proposals of the project, not measurements.
var lengths = map[letter.Kind][2]int{
	letter.Apology: {40, 450}, letter.Desire: {20, 450}, letter.Space: {0, 120}, letter.Listen: {25, 450},
}

func (r *reading) size(at source.Span) {
	n, limit := r.length, lengths[r.kind]
	short := n < limit[0] && (n < 15 || !r.has("act") || !r.has("ownership") || !r.has("regret"))
	if short {
		r.report("too-short", at, strconv.Itoa(n))
	}
	if n > limit[1] {
		r.report("too-long", at, strconv.Itoa(n))
	}
}

// apologies counts how often the letter says sorry, and how late it begins to.
func (r *reading) apologies(at source.Span) {
	said, late, first := 0, 0, source.Span{}
	for i, w := range r.words() {
		if (w.Form == "sorry" || strings.HasPrefix(w.Form, "apolog")) && w.Quote <= 2 {
			if said++; said == 1 {
				late, first = i, w.Span
			}
		}
	}
	long := r.length > 80
	if said >= 5 || said >= 3 && long && said*40 > r.length {
		r.report("over-apologizing", at, strconv.Itoa(said))
	}
	if said > 0 && long && late*10 > r.length*6 && !r.ownedBefore(first.Start) {
		r.report("late-apology", first, "")
	}
}

// ownedBefore reports whether the letter owns the act before the byte at: who
// does that need not hurry to say sorry.
func (r *reading) ownedBefore(at int) bool {
	return slices.ContainsFunc(anatomy.Find(r.elements, "ownership").Evidence, func(s source.Span) bool { return s.End <= at })
}

// selfCentred compares how often the letter speaks of the writer and of the
// reader. One that tells twice or more what the act did to the reader is about
// them, however often it says “I”.
func (r *reading) selfCentred(at source.Span) {
	me, you := 0, 0
	for _, w := range r.words() {
		switch w.Form {
		case "i", "me", "my", "mine", "myself":
			me++
		case "you", "your", "yours", "yourself":
			you++
		}
	}
	if me >= 8 && me > 3*max(you, 1) && r.told("impact") < 2 {
		r.report("me-heavy", at, "")
	}
}

// told is in how many sentences the letter has an element.
func (r *reading) told(id string) int { return len(anatomy.Find(r.elements, id).Evidence) }

// reasons weighs the sentences that give a reason against those that own the
// act or see what it did.
func (r *reading) reasons(at source.Span) {
	given := map[source.Span]bool{}
	for _, s := range anatomy.Find(r.elements, "explanation").Evidence {
		given[s] = true
	}
	for _, d := range r.diagnostics {
		if d.Rule == "excuse-circumstance" || d.Rule == "intent-defence" {
			given[d.Sentence] = true
		}
	}
	if n := len(given); n >= 3 && n > r.told("impact")+r.told("ownership") {
		r.report("explanation-outweighs", at, "")
	}
}

// asks finds, in a note that gives space, whatever asks the reader for
// something new: the demands that were found speak for themselves.
func (r *reading) asks() {
	if r.kind != letter.Space {
		return
	}
	for _, d := range r.diagnostics {
		if d.Category == "demands" && d.Severity >= diag.Warning {
			r.report("new-ask-in-space", d.Span, "")
			return
		}
	}
	if e := anatomy.Find(r.elements, "request"); e.Verdict == anatomy.Present {
		r.report("new-ask-in-space", e.Evidence[0], "")
	}
}
