package lint

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/letter"
)

// complete is a letter that has every part.
const complete = `Dear Nadia,

I'm sorry for telling Omar about your miscarriage. You told me in confidence, and three days later I repeated it at lunch to fill a silence. That was wrong, and it was my doing alone.

Because of me you had to answer questions from people you never chose to tell.

I have told Omar that I had no right to say it. From now on, what you tell me stays with me.

Take all the time you need. You don't owe me an answer. If you ever want to tell me how it was for you, I'll listen without arguing.

Leah
`

func TestWhole(t *testing.T) {
	set := load(t)
	for _, c := range []struct {
		name   string
		kind   letter.Kind
		letter string
		want   []string
	}{
		{"complete", letter.Apology, complete, []string{}},
		{"no apology", letter.Apology, strings.Replace(complete, "I'm sorry for telling", "I told", 1), []string{"missing-apology error"}},
		{"no act", letter.Apology, "I'm sorry. It was wrong and it was my fault. I hurt you. I will pay for it. Take your time. I will listen.",
			[]string{"missing-act error", "too-short suggestion"}},
		{"no ownership", letter.Apology, "I am sorry that I read your diary. I hurt you. I have put it back in the drawer. Take your time. I will listen.",
			[]string{"missing-ownership error", "too-short suggestion"}},
		{"no impact", letter.Apology, "I am sorry that I read a diary. It was wrong. I have put it back in the drawer. Take your time. I will listen.",
			[]string{"missing-impact warning"}},
		{"neither repair nor change", letter.Apology, "I am sorry that I read your diary. It was wrong and I hurt you. Take your time. I will listen.",
			[]string{"missing-repair-or-change warning"}},
		{"reasons beside owning it", letter.Apology, strings.Replace(complete, "Leah", "I was trying to help. I was afraid of the silence. I did not mean to hurt you.", 1), []string{}},
		{"neither time nor an ear", letter.Apology, "I am sorry that I read your diary. It was wrong and I hurt you. I have put it back in the drawer.",
			[]string{"missing-patience suggestion", "missing-listening suggestion"}},
		{"wish without a choice", letter.Desire, "I miss our Sunday walks, the long ones by the canal, and I would like us to be friends again one day, you and I.",
			[]string{"missing-choice warning"}},
		{"choice without a wish", letter.Desire, "The garden is doing well this year, the beans most of all, and the dog is in good health. It is up to you.",
			[]string{"missing-closeness warning"}},
		{"space without time", letter.Space, "I am well. The garden is doing fine.", []string{"missing-patience error", "missing-choice warning"}},
		{"space that asks", letter.Space, "Take all the time you need. Please forgive me.", []string{"new-ask-in-space error"}},
		{"an answer that repeats nothing", letter.Listen, "Thank you for telling me. I was wrong, and because of me you had to explain it to your mother all by yourself, in her kitchen, that night.",
			[]string{"missing-reflection warning", "missing-patience suggestion"}},
		{"a slot left open", letter.Apology, strings.Replace(complete, "Nadia", "[Name]", 1), []string{"placeholder-left error"}},
		{"sorry, sorry, sorry", letter.Apology, complete + "\nSorry, so sorry, sorry again. I am so sorry.\n", []string{"over-apologizing suggestion"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := found(check(t, newLinter(t, set, Options{Kind: c.kind}), c.letter), "letter")
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestTakenBack: whoever says "sorry if" is not told that they never say sorry,
// but that they take it back, and where.
func TestTakenBack(t *testing.T) {
	const text = "Dear Sam,\n\nI'm sorry if you were upset.\n"
	for _, d := range check(t, newLinter(t, load(t), Options{Kind: letter.Apology}), text).Diagnostics {
		if d.Rule != "missing-apology" {
			continue
		}
		if !strings.Contains(d.Message, "takes it back") {
			t.Errorf("message: %q", d.Message)
		}
		if got := text[d.Span.Start:d.Span.End]; got != "I'm sorry if you were upset." {
			t.Errorf("it points at %q", got)
		}
		return
	}
	t.Error("missing-apology is not reported")
}

func TestPlaceholder(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[Name], and", "[Name]"},
		{"[what you did]", ""},
		{"[describe what you did]", "[describe what you did]"},
		{"{{ recipient }} x", "{{ recipient }}"},
		{"<DATE>", "<DATE>"},
		{"[sic]", ""},
		{"[we replaced it]", ""},
		{"[First_Name]", "[First_Name]"},
		{"[ *name* ]", "[ *name* ]"},
		{"<3 your laugh, and the dog :>", ""},
		{"<me@example.com>", ""},
		{"[" + strings.Repeat("name ", 9) + "]", ""},
		{"[name", ""},
	} {
		if got := c.text[:placeholder(c.text)]; got != c.want {
			t.Errorf("placeholder(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"______, yesterday", "______"}, {"RECIPIENT, hello", "RECIPIENT"}, {"RECIPIENTS", ""}, {"recipient", ""}, {"__", ""},
	} {
		if got := c.text[:blank(c.text)]; got != c.want {
			t.Errorf("blank(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
