package main

// wordList is the baseline: phrases that articles about bad apologies commonly
// name, by the label they stand for, looked up as they are. It shows what the
// rules add to a list that anybody can write in an hour, and nobody should use
// it for more.
var wordList = map[string][]string{
	"conditional":          {"sorry if", "apologize if", "apologise if", "if i hurt you", "if i offended", "if anyone was"},
	"feelings-not-actions": {"sorry you feel", "sorry that you feel", "sorry you felt", "sorry you were offended"},
	"but-excuse":           {"sorry but", "sorry, but", "apologize, but", "apologise, but"},
	"passive-evasion":      {"mistakes were made", "things were said", "what happened"},
	"vague":                {"sorry for everything", "sorry for whatever", "sorry about everything"},
	"blame-shift":          {"you made me", "you started it", "we both", "your fault"},
	"minimize":             {"just a joke", "only a joke", "not a big deal", "just kidding"},
	"invalidate":           {"too sensitive", "overreacting", "calm down"},
	"excuse":               {"i didn't mean to", "wasn't myself", "i was drunk", "i was stressed"},
	"demand-forgiveness":   {"you have to forgive", "you need to forgive", "please forgive me"},
	"rush-healing":         {"move on", "put this behind us", "get over it"},
	"guilt-trip":           {"after everything i", "if you loved me"},
	"insincere":            {"happy now", "any inconvenience"},
}
