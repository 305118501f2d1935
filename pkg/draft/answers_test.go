package draft

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadAnswers(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"an answer without words", "act:\nto: >-\nfrom: \"\"\n", ""},
		{"numbers are text", "to: 010\n", ""},
		{"not YAML", "to: Jo\n\tfrom: Kit\n", "a.yaml:2:1: this is not YAML: found a tab character that violates indentation"},
		{"a list", "- to\n", "a.yaml:1:1: a file of answers wants keys with values, as in “key: value”"},
		{"a list for an answer", "act:\n  - one\n", "a.yaml:2:3: a text is wanted here; write it behind the key, or indented below “key: >-”"},
		{"twice", "to: Jo\nto: Kit\n", "a.yaml:2:1: \"to\" is given twice; keep one"},
		{"an alias", "to: &x Jo\nfrom: *x\n", "a.yaml:2:7: write the value out: YAML aliases are not read here"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ReadAnswers("a.yaml", []byte(tt.text))
			if got := message(err); got != tt.want {
				t.Errorf("it says %q, not %q", got, tt.want)
			}
		})
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// A sheet that was filled in holds the answers that it was filled in with.
func TestSheetIsReadAgain(t *testing.T) {
	x, err := shipped(t).Find("apology")
	if err != nil {
		t.Fatal(err)
	}
	for _, answer := range []string{"One line.", "# one\n\n- two: three\n\n\"four\"", "trailing blanks  \nand 'quotes'", "key: >-", "  indented"} {
		a := Answers{"act": {Text: answer}, "to": {Text: "Jo"}}
		got, err := ReadAnswers("a.yaml", Sheet(x, a))
		if err != nil {
			t.Errorf("%q: %v", answer, err)
			continue
		}
		want := map[string]string{"template": "apology", "to": "Jo", "act": plain(answer)}
		texts := map[string]string{}
		for key, answer := range got {
			texts[key] = answer.Text
		}
		if diff := cmp.Diff(want, texts); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", answer, diff)
		}
	}
}

// A finding goes back to the answer that it points into.
func TestSlotsHoldTheAnswers(t *testing.T) {
	for name, a := range sampleAnswers(t) {
		x, err := shipped(t).Find(a["template"].Text)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Render(x, a, Markdown)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range d.Slots {
			got := d.Text(true)[s.Span.Start:s.Span.End]
			if want := markdown(plain(a[s.Question].Text)); strings.TrimSuffix(got, ".") != strings.TrimSuffix(want, ".") {
				t.Errorf("%s: the slot of %s holds %q, not %q", name, s.Question, got, want)
			}
		}
	}
}

func FuzzReadAnswers(f *testing.F) {
	for _, s := range answersToEscape {
		f.Add("act: |-\n  " + strings.ReplaceAll(s, "\n", "\n  "))
	}
	l, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	x, err := l.Find("apology")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := ReadAnswers("a.yaml", []byte(text))
		if err != nil {
			return
		}
		for _, key := range x.Keys() {
			if plain(a[key].Text) == "" {
				a[key] = Answer{Text: "Something."}
			}
		}
		for _, format := range Formats {
			d, err := Render(x, a.restrictedTo(x), Format(format))
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			if _, err := d.Bytes(Format(format), true); err != nil {
				t.Fatalf("%q: %v", text, err)
			}
		}
	})
}
