package token

import "strings"

// tail makes the word of a contraction's end: 'm, 're, 'll, 've, 'd, 's. It
// reports whether form is one.
func (r *reader) tail(i int, form string) bool {
	if !r.joined(i) {
		return false
	}
	at := r.at[i]
	switch form {
	case "'m":
		return r.emit(i, at, "am")
	case "'re":
		return r.emit(i, at, "are")
	case "'ll":
		return r.emit(i, at, "will")
	case "'ve":
		return r.emit(i, at, "have")
	case "'d":
		if r.participle(i + 1) {
			return r.emit(i, at, "had")
		}
		return r.emit(i, at, "would")
	case "'s":
		return r.emit(i, at, r.apostropheS(i))
	}
	return false
}

// apostropheS tells is, has, us and the possessive apart.
func (r *reader) apostropheS(i int) string {
	before, after := r.lower(i-1), r.lower(i+1)
	switch {
	case before == "let":
		return "us"
	case oneOf(after, "been", "got", "had", "become", "happened"):
		return "has"
	case has(subjects, before), oneOf(after, "not", "a", "an", "the", "sorry", "going", "so", "too", "very", "always", "never"):
		return "is"
	}
	return "'s"
}

// subjects are the words whose 's is a verb. Sorted.
var subjects = []string{
	"everyone", "everything", "he", "here", "how", "it", "nobody", "nothing", "she", "someone", "something", "that",
	"there", "this", "what", "when", "where", "who", "why",
}

// participle reports whether token i, or the one behind an adverb, makes 'd
// stand for had.
func (r *reader) participle(i int) bool {
	if oneOf(r.lower(i), "never", "always", "already", "just", "only", "ever", "also", "really", "n't", "not") {
		i++
	}
	s := r.lower(i)
	return has(participles, s) || s == "better" || len(s) > 4 && strings.HasSuffix(s, "ed") && !oneOf(s, "succeed", "proceed", "exceed", "bleed", "breed", "speed", "embed", "indeed")
}

// participles are irregular ones that are not the verb itself as well. Sorted.
var participles = []string{
	"beaten", "been", "begun", "bitten", "bought", "broken", "brought", "built", "caught", "chosen", "done", "drawn",
	"driven", "drunk", "eaten", "fallen", "felt", "forgiven", "forgotten", "fought", "found", "given", "gone", "got",
	"gotten", "grown", "had", "heard", "held", "hidden", "kept", "known", "left", "lost", "made", "meant", "met",
	"misled", "mistaken", "misunderstood", "paid", "said", "seen", "sent", "shown", "spent", "spoken", "stolen",
	"stood", "taken", "taught", "thought", "thrown", "told", "understood", "woken", "won", "worn", "written",
}

func oneOf(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// inContext makes the words of a token whose reading hangs on its neighbours.
// It reports whether it did.
func (r *reader) inContext(i int, form string) bool {
	at := r.at[i]
	switch form {
	case "ca", "wo", "sha", "ai":
		return r.lowerForm(i+1) == "n't" && r.joined(i+1) && r.emit(i, at, r.auxiliary(i, form))
	case "aint":
		return r.emit(i, at, r.auxiliary(i, "ai")) && r.emit(i, at, "not")
	case "of":
		return oneOf(r.lower(i-1), "might", "could", "should", "would", "must") &&
			!oneOf(r.lower(i+1), "course", "the", "all", "it") && r.emit(i, at, "have")
	case "ur":
		return r.emitAll(i, at, r.ur(i))
	case "ill":
		return !r.afterBe(i) && has(bases, r.lower(i+1)) && r.emitAll(i, at, "i will")
	case "id":
		return !oneOf(r.lower(i-1), "my", "your", "an", "the", "his", "her", "photo") &&
			(has(bases, r.lower(i+1)) || r.lower(i+1) == "like") && r.emitAll(i, at, "i would")
	case "lets":
		return len(r.p.Words) == r.sentence && has(bases, r.lower(i+1)) && r.emitAll(i, at, "let us")
	case "n":
		return r.kind(i-1) == Letters && r.kind(i+1) == Letters && r.text[at.Start] == 'n' && r.emit(i, at, "and")
	case "rn", "fr", "ty", "bc", "cos", "k", "ik":
		if upper(r.text[at.Start]) && form != "k" {
			return r.emit(i, at, form)
		}
	}
	return false
}

// lowerForm is form for any index.
func (r *reader) lowerForm(i int) string {
	if i >= len(r.at) {
		return ""
	}
	return r.form(i)
}

// auxiliary writes out what stands before n't.
func (r *reader) auxiliary(i int, form string) string {
	switch form {
	case "ca":
		return "can"
	case "wo":
		return "will"
	case "sha":
		return "shall"
	}
	switch r.lower(i - 1) {
	case "i":
		return "am"
	case "you", "we", "they", "u", "ya":
		return "are"
	}
	return "is"
}

// ur is "you are" or "your", by the word behind.
func (r *reader) ur(i int) string {
	after := r.lower(i + 1)
	if has(states, after) || len(after) > 5 && strings.HasSuffix(after, "ing") && !oneOf(after, "feeling", "wedding", "building", "morning", "evening") {
		return "you are"
	}
	return "your"
}

// states are the words before which "ur" is "you are". Sorted.
var states = []string{
	"a", "all", "alright", "amazing", "an", "angry", "annoyed", "being", "busy", "done", "fine", "gone", "gonna", "good",
	"happy", "hurt", "just", "literally", "mad", "my", "never", "not", "okay", "over", "pissed", "probably", "really", "right", "sad",
	"so", "still", "sure", "the", "too", "trying", "upset", "very", "welcome", "worried", "wrong",
}

func (r *reader) afterBe(i int) bool {
	return oneOf(r.lower(i-1), "am", "is", "are", "was", "were", "be", "been", "being", "feel", "felt", "very", "so", "really", "im", "'m", "'s", "’m", "’s", "got", "fell")
}

// bases are the plain verbs before which "ill" is "i will". Sorted.
var bases = []string{
	"accept", "admit", "all", "always", "answer", "apologise", "apologize", "ask", "be", "bring", "buy", "call", "care",
	"change", "come", "do", "ever", "explain", "find", "fix", "forever", "forgive", "get", "give", "go", "have", "help",
	"hope", "just", "keep", "kill", "know", "learn", "leave", "let", "listen", "look", "love", "make", "meet", "miss",
	"move", "need", "never", "not", "only", "own", "pay", "pick", "probably", "promise", "prove", "put", "rather",
	"really", "remember", "replace", "respect", "say", "see", "send", "show", "sit", "start", "stay", "still", "stop",
	"support", "take", "talk", "tell", "text", "think", "try", "understand", "wait", "want", "work", "write",
}
