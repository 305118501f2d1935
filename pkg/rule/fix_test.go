package rule

import (
	"strings"
	"testing"
	"testing/fstest"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// fixed loads a rule whose group has that fix.
func fixed(fix string) (*Set, error) {
	file := "title: t\nmessage: m\nwhy: w\nmatch:\n  - is: the kettle\n    fix: " + fix + "\n"
	return Load(Folder{fstest.MapFS{"own/probe.yaml": {Data: []byte(file)}}, "mine"})
}

// A fix removes or asks. Whatever else is written there is a fault: a rule has
// no way to write words for the writer.
func TestFixRemovesOrAsks(t *testing.T) {
	for _, tt := range []struct{ fix, fault string }{
		{"{remove: safe}", ""},
		{"{remove: unsafe}", ""},
		{"{ask: 'what did you do?'}", ""},
		{"{remove: save}", `did you mean "safe"?`},
		{"{ask: say sorry}", "ends in ?"},
		{"{ask: 'why [me]?'}", "ends in ?"},
		{"{ask: '" + strings.Repeat("why ", 30) + "?'}", "at most 100 bytes"},
		{"{remove: safe, ask: 'why?'}", "and not both"},
		{"{replace: I am sorry}", `a fix has no key "replace"`},
		{"remove", "wants keys with values"},
	} {
		_, err := fixed(tt.fix)
		if (err == nil) != (tt.fault == "") || err != nil && !strings.Contains(err.Error(), "mine/own/probe.yaml:6:") {
			t.Errorf("%s: got %v", tt.fix, err)
		}
		if err != nil && !strings.Contains(err.Error(), tt.fault) {
			t.Errorf("%s: got %v, want %q in it", tt.fix, err, tt.fault)
		}
	}
}

// A match carries the fix of its group, through the compiled form and back.
func TestFixOfAMatch(t *testing.T) {
	for fix, want := range map[string]Fix{
		"{remove: safe}": {mend: drop}, "{remove: unsafe}": {mend: cut}, "{ask: 'why?'}": {inquire, "why?"},
	} {
		set, err := fixed(fix)
		if err != nil {
			t.Fatal(err)
		}
		if set, err = decode(string(set.Encode())); err != nil {
			t.Fatal(err)
		}
		p := token.Read(source.Whole("I took the kettle.", 0))
		active := make([]bool, len(set.Rules))
		active[set.Find("probe")] = true
		found := set.Read([]*token.Passage{&p}).Scan(active)
		if len(found) != 1 || found[0].Fix != want || !found[0].Fix.Any() || found[0].Fix.Safe() != (want.mend == drop) {
			t.Errorf("%s: got %+v", fix, found)
		}
	}
}
