package review

import "apology.example/pkg/letter"

// Step is what the guide says comes next.
type Step struct{ Title, Text string }

// steps follow each kind of letter, in the guide's order: apologize, say what
// you feel, give space, listen.
var steps = map[letter.Kind]Step{
	letter.Apology: {
		"Then patience, and what you feel in a letter of its own",
		"If you send it, expect no answer, and no kind one: it may be a while before they can hear it. " +
			"What you feel for them, and what you hope for, is a letter of its own. It comes later, so that nobody " +
			"takes the apology for its price.",
	},
	letter.Desire: {
		"Then space and time",
		"You have told them something about yourself; nothing has to follow from it. Part of them may want to " +
			"believe you while another part, the one that was hurt, protests. Leave them room, and do not ask how it was received.",
	},
	letter.Space: {
		"Then quiet, for as long as they want it",
		"Do what the note says, and nothing besides: no message, no question by way of a friend. Waiting is how they see " +
			"that you know it was painful. When they want to talk, your part is to listen.",
	},
	letter.Listen: {
		"Then do what you said, for a long time",
		"Attend to every word, also to those that come later and say the same again. Trust comes back with time, effort and " +
			"patience on your part, and from what you do rather than from another letter.",
	},
}

// careFirst replaces the step where something else comes first.
var careFirst = Step{
	"Leave the letter for now",
	"Something in it matters more than its wording: see what stands at the top. The letter can wait.",
}

func next(kind letter.Kind, safety []Finding) Step {
	if len(safety) > 0 {
		return careFirst
	}
	return steps[kind]
}

// before are the questions that no reading of the words can answer.
var before = []string{
	"Have they asked you not to contact them?",
	"Is there an order, of a court or at work, that a letter would break, even one that somebody else brings?",
	"Could receiving this put them, or somebody else, at risk?",
	"Is it for them, or so that you feel better?",
	"If they never answer, is it still worth sending?",
}
