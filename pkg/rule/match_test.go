package rule

import (
	"strings"
	"testing"
	"testing/fstest"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// set compiles a rule with one pattern beside the shipped phrases.
func one(t *testing.T, pattern, more string) (*Set, int) {
	t.Helper()
	file := "title: t\nmessage: m\nwhy: w\nmatch:\n  - '" + strings.ReplaceAll(pattern, "'", "''") + "'\n" + more
	set, err := Load(Folder{fstest.MapFS{"own/probe.yaml": {Data: []byte(file)}}, "mine"})
	if err != nil {
		t.Fatal(err)
	}
	return set, set.Find("probe")
}

// found is what the rule finds in a text, bar between the findings.
func found(set *Set, rule int, text string) string {
	p := token.Read(source.Whole(text, 0))
	active := make([]bool, len(set.Rules))
	active[rule] = true
	var out []string
	for _, m := range set.Read([]*token.Passage{&p}).Scan(active) {
		out = append(out, text[m.Span.Start:m.Span.End])
	}
	return strings.Join(out, "|")
}

func TestPatterns(t *testing.T) {
	for _, tt := range []struct{ pattern, more, text, want string }{
		{"you must forgive", "", "You must forgive me", "You must forgive"},
		{"don't cry", "", "dont cry, don't cry", "dont cry|don't cry"},
		{"apologise*", "", "I apologized.", "apologized"},
		{"forgive:past", "", "forgive, forgave, forgiven", "forgave"},
		{"(a | b c)? red", "", "b c red", "b c red|red"},
		{"you ... me", "", "you and all of me", "you and all of me"},
		{"you ...1 me", "", "you and all of me", ""},
		{"you ... forgive", "shields: none", "you will never forgive", ""},
		{"sorry but you", "", "Sorry, but you did", "Sorry, but you"},
		{"sorry but you", "", "Sorry. But you did", ""},
		{"sorry // but you", "", "Sorry. But you did", "Sorry. But you"},
		{"^ call me", "", "I call me and call me", "call me"},
		{"sorry $", "", "so sorry for it, so sorry.", "sorry"},
		{"sorry $$", "", "so sorry, so sorry", "sorry"},
		{"sorry !for", "", "sorry for it, sorry that", "sorry"},
		{"I [hurt you] badly", "shields: none", "I hurt you badly", "hurt you"},
		{"*ed you", "", "I walked you", "walked you"},
		{"*ed you", "", "I need you", ""},
		{"ask <name>", "", "ask Nadia", "ask Nadia"},
		{"owe <number>", "", "I owe 400 dollars", "owe 400"},
		{"forgive me", "unless: ['please @']", "please forgive me", ""},
		{"forgive me", "unless: ['please @']", "forgive me please", "forgive me"},
		{"forgive me", "when-near: [sorry]", "I am sorry. You forgive me", "forgive me"},
		{"forgive me", "when-near: [sorry]", "You forgive me", ""},
		{"was {VBN}", "", "it was broken, it was blue", "was broken"},
		{"forgive me", "", `I said "please forgive me" then`, ""},
		{"forgive me", "", "I am not asking you to forgive me", ""},
		{"forgive me", "", "I am not asking you to forgive me, but forgive me", "forgive me"},
	} {
		set, rule := one(t, tt.pattern, tt.more)
		if got := found(set, rule, tt.text); got != tt.want {
			t.Errorf("%s in %q: found %q, want %q", tt.pattern, tt.text, got, tt.want)
		}
	}
}

// TestFaults holds messages to their place and their help.
func TestFaults(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"titel: x\n", `mine/own/r.yaml:1:1: a rule has no key "titel"; did you mean "title"?`},
		{"match: [<forgivee>]\n", `no phrase is called <forgivee>; did you mean "forgive"?`},
		{"match:\n  - you (must\n", `mine/own/r.yaml:2:14: a bracket is open; close it with ")"`},
		{"match: ['... you']\n", "can begin with any word"},
		{"match: ['you?']\n", "can match no words"},
		{"severity: bad\n", `no severity is called "bad"`},
		{"shields: [negate]\n", `no shield is called "negate"; did you mean "negated"?`},
		{"letters: [apologie]\n", `no letter is called "apologie"; did you mean "apology"?`},
		{"yields-to: [love-tst]\n", `did you mean "love-test"?`},
		{"title: a\ntitle: b\n", `"title" is given twice`},
		{"a: [\n", "mine/own/r.yaml:"},
		{"", "the file holds no keys"},
		{"match: [forgive:pst]\n", `no verb form is called "pst"`},
	} {
		file := tt.file
		if file != "" && !strings.Contains(file, "match:") {
			file += "match: [x]\n"
		}
		_, err := Load(Folder{fstest.MapFS{"own/r.yaml": {Data: []byte(file)}}, "mine"})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %q", tt.file, err, tt.want)
		}
	}
}

// FuzzLoad loads whatever it is given as a rule file and as a phrase file: an
// error, perhaps, but no panic and no hang.
func FuzzLoad(f *testing.F) {
	f.Add("title: x\nmessage: m\nwhy: w\nmatch: [you <must> forgive*]\n")
	f.Add("a: &a [*a]\nmatch: {is: [[]]}\n")
	f.Add("match: ['((((((((((((((((((((((a']")
	f.Add("p: {verbs: [let go], any: [<p>]}")
	f.Fuzz(func(t *testing.T, file string) {
		lib := &library{phrases: map[string]*phrase{}}
		lib.read(fstest.MapFS{"own/r.yaml": {Data: []byte(file)}, "phrases/p.yaml": {Data: []byte(file)}}, "fuzz")
		lib.build()
	})
}
