package letter

import (
	"strings"
	"testing"
)

// Tags of HTML are markup; a slot that looks like one is in the text.
func TestTagsAndSlots(t *testing.T) {
	for _, c := range []struct{ letter, want string }{
		{"on <DATE> I lied", "on <DATE> I lied"},
		{"on <b>Monday</b> I lied", "on Monday I lied"},
		{"from <your name here>", "from <your name here>"},
		{"<DATE>", "<DATE>"},
		{"I <br/>lied<IMG src=x>", "I lied"},
		{"I <!-- not --> lied", "I  lied"},
	} {
		l, err := Parse("a.md", []byte(c.letter), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, b := range l.Blocks {
			texts = append(texts, b.Passage.Text.String())
		}
		if got := strings.Join(texts, "|"); got != c.want {
			t.Errorf("%q reads %q, want %q", c.letter, got, c.want)
		}
	}
}
