package lint

import (
	"apology.example/pkg/anatomy"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

func (r *reading) has(id string) bool { return anatomy.Find(r.elements, id).Verdict == anatomy.Present }

// missing says which wanted parts are not there. Which kind of letter asks for
// them stands in the rules: a rule that is off for a kind reports nothing.
func (r *reading) missing() map[string]bool {
	return map[string]bool{
		"missing-apology":          !r.has("regret"),
		"missing-act":              !r.has("act"),
		"missing-ownership":        !r.has("ownership") && (r.kind != letter.Listen || !r.has("reflection")),
		"missing-impact":           !r.has("impact"),
		"missing-repair-or-change": !r.has("repair") && !r.has("change"),
		"missing-patience":         !r.has("patience") && !r.has("choice"),
		"missing-choice":           !r.has("choice") && !r.has("patience"),
		"missing-closeness":        !r.has("closeness"),
		"missing-reflection":       !r.has("reflection"),
		"missing-listening":        !r.has("listening"),
	}
}

// takenBack says what a finding about a missing part says instead where the
// letter has the part and undoes it in the same breath.
var takenBack = []struct{ rule, element, message, advice string }{
	{
		"missing-apology", "regret", "The letter says sorry only here, and takes it back in the same sentence.",
		"What would the apology be without the words that weaken it: sorry for what you did, and a full stop?",
	},
	{
		"missing-ownership", "ownership", "The letter takes the blame only here, and hands it back in the same sentence.",
		"Can the part that is yours stand alone, and the rest go unsaid?",
	},
	{
		"missing-patience", "patience", "The letter gives them time only here, and takes it back in the same sentence.",
		"Could the sentence end where it gives them time?",
	},
	{
		"missing-choice", "choice", "The letter leaves them free only here, and takes it back in the same sentence.",
		"Could the sentence end where it leaves them free?",
	},
}

// lacks reports a part that is missing, or that is taken back where it stands.
func (r *reading) lacks(id string, at source.Span) {
	for _, t := range takenBack {
		e := anatomy.Find(r.elements, t.element)
		if t.rule != id || e.Verdict != anatomy.Contradicted {
			continue
		}
		n := len(r.diagnostics)
		if r.report(id, e.Evidence[0], ""); len(r.diagnostics) > n {
			r.diagnostics[n].Message, r.diagnostics[n].Advice = t.message, t.advice
		}
		return
	}
	r.report(id, at, "")
}
