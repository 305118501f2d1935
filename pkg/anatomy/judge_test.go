package anatomy_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

func load(t *testing.T) *rule.Set {
	t.Helper()
	set, err := rule.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// judge reads a text with every rule and judges its elements.
func judge(set *rule.Set, kind letter.Kind, text string) []anatomy.Element {
	p := token.Read(source.Whole(text, 0))
	active := make([]bool, len(set.Rules))
	for i := range active {
		active[i] = true
	}
	return anatomy.Judge(set, kind, set.Read([]*token.Passage{&p}).Scan(active))
}

func TestVerdict(t *testing.T) {
	set := load(t)
	for _, c := range []struct {
		name, text, element string
		want                anatomy.Verdict
		evidence            []string
	}{
		{"there", "I'm sorry that I lied.", "regret", anatomy.Present, []string{"I'm sorry that I lied."}},
		{"not there", "I lied.", "regret", anatomy.Missing, nil},
		{"taken back", "I'm sorry if you were upset.", "regret", anatomy.Contradicted, []string{"I'm sorry if you were upset."}},
		{"taken back, and said again", "I'm sorry if you were upset. I'm sorry that I lied.", "regret", anatomy.Present, []string{"I'm sorry that I lied."}},
		{"twice in a sentence is told once", "I took the key and I hid the letter.", "act", anatomy.Present, []string{"I took the key and I hid the letter."}},
		{"in two sentences", "I took the key. I hid the letter.", "act", anatomy.Present, []string{"I took the key.", "I hid the letter."}},
		{"of no known name", "I'm sorry.", "remorse", anatomy.Missing, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := anatomy.Find(judge(set, letter.Apology, c.text), c.element)
			var evidence []string
			for _, s := range e.Evidence {
				evidence = append(evidence, c.text[s.Start:s.End])
			}
			if e.Verdict != c.want {
				t.Errorf("verdict %s, want %s", e.Verdict, c.want)
			}
			if diff := cmp.Diff(c.evidence, evidence); diff != "" {
				t.Errorf("evidence (-want +got):\n%s", diff)
			}
		})
	}
}

// TestOrder: every element is told, wanted or not, in the order of the guide.
func TestOrder(t *testing.T) {
	var ids []string
	for _, e := range judge(load(t), letter.Apology, "I'm sorry.") {
		ids = append(ids, e.ID)
	}
	if diff := cmp.Diff(anatomy.Order, ids); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestWanted(t *testing.T) {
	set := load(t)
	for kind, want := range map[letter.Kind][]string{
		letter.Apology: {"regret", "act", "ownership", "impact"},
		letter.Desire:  {"closeness", "choice"},
		letter.Space:   {"patience", "choice"},
		letter.Listen:  {"ownership", "impact", "reflection"},
	} {
		var required []string
		for _, e := range judge(set, kind, "Hello.") {
			if e.Want == anatomy.Required {
				required = append(required, e.ID)
			}
			ok := []anatomy.Want{anatomy.Required, anatomy.Recommended, anatomy.Optional, anatomy.Discouraged}
			if !slices.Contains(ok, e.Want) {
				t.Errorf("%s: %s is %q", kind, e.ID, e.Want)
			}
		}
		if diff := cmp.Diff(want, required); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
	}
}
