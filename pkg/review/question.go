package review

import (
	"cmp"
	"slices"
	"strings"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
)

// More questions than this are not asked at a time.
const maxQuestions = 5

// asks are questions for what would help and is not there, where no rule asks.
var asks = []struct {
	element, instead string // instead serves as well
	question         string
}{
	{"impact", "", "What was it like for them, told as they would tell it?"},
	{"repair", "change", "What have you already put right, or what could you offer to?"},
	{"change", "repair", "What do you do differently now, and since when?"},
	{"patience", "choice", "Can you give them time, without a day by which you hope to hear?"},
	{"choice", "patience", "Can you say that they are free to answer, or not to?"},
	{"listening", "", "Are you ready to hear how it was for them, and can you say so without asking for it?"},
	{"thanks", "", "What did it take for them to tell you, and can you thank them for that?"},
}

// questions are what to answer next, the most urgent first, each once.
func questions(r lint.Result, against []Finding) []string {
	var list []string
	add := func(question string) {
		if strings.Contains(question, "?") && !slices.Contains(list, question) && len(list) < maxQuestions {
			list = append(list, question)
		}
	}
	for _, d := range urgent(r, against) {
		add(line(d.Advice))
	}
	if len(list) == 0 {
		for _, a := range asks {
			if helps(r.Elements, a.element) && (a.instead == "" || missing(r.Elements, a.instead)) {
				add(a.question)
			}
		}
	}
	return list
}

// urgent are the findings in the order in which to think about them: of those
// that are equally grave, what is missing comes first. What is taken back where
// it stands has a finding there that asks.
func urgent(r lint.Result, against []Finding) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, d := range r.Diagnostics {
		if lacking(d) && !d.Suppressed && d.Span.Empty() {
			list = append(list, d)
		}
	}
	for _, f := range against {
		list = append(list, f.Diagnostic)
	}
	slices.SortStableFunc(list, func(a, b diag.Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	return list
}

func missing(elements []anatomy.Element, id string) bool {
	return anatomy.Find(elements, id).Verdict == anatomy.Missing
}

// helps reports whether an element is missing that would help.
func helps(elements []anatomy.Element, id string) bool {
	e := anatomy.Find(elements, id)
	return e.Verdict == anatomy.Missing && (e.Want == anatomy.Required || e.Want == anatomy.Recommended)
}
