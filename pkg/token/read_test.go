package token

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"apology.example/pkg/source"
)

func forms(p Passage) string {
	var out []string
	for _, w := range p.Words {
		out = append(out, w.Form)
	}
	return strings.Join(out, " ")
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"I don't.":                       "i do not",
		"I’m sorry.":                     "i am sorry",
		"I can't, I won't, I cannot":     "i can not i will not i can not",
		"'sorry' isn't enough":           "sorry is not enough",
		"‘Sorry,’ she said.":             "sorry she said",
		"u r mad at me, im sry":          "you are mad at me i am sorry",
		"ur being mean about ur sister":  "you are being mean about your sister",
		"Sooo sorryyyy, pleaseeee":       "so sorry please",
		"I apologise for my behaviour":   "i apologize for my behavior",
		"You've lied and I'd known":      "you have lied and i had known",
		"I'd like that; let's talk":      "i would like that let us talk",
		"it's Tom's half-hearted e-mail": "it is tom 's half hearted email",
		"I could of called":              "i could have called",
		"ill call you, I feel ill":       "i will call you i feel ill",
		"dont idk gonna":                 "do not i do not know going to",
		"O'Malley paid £100":             "o'malley paid £100",
		"wait—stop… now":                 "wait stop now",
		"sorry😀 ok":                      "sorry okay",
	} {
		if got := forms(Read(source.Whole(in, 0))); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]int{
		"I lied. You knew.":                         2,
		"Dr. Hale sees me at 5 p.m. on Mondays.":    1,
		"I... I'm sorry.":                           1,
		"I left… You waited.":                       2,
		"“Why?” she asked.":                         1,
		"Really?! Yes.":                             2,
		"im sorry i was mean i didnt want to":       1,
		"It cost $3.50 and I owe you. Sorry":        2,
		"He said \"go.\" I went.":                   2,
		"one line\nand the next go together":        1,
		"a first paragraph\n\nand a second for you": 2,
	} {
		if got := len(Read(source.Whole(in, 0)).Sentences); got != want {
			t.Errorf("%q: got %d sentences, want %d", in, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	p := Read(source.Whole(`I said "you are too sensitive" and it's not 'fair'.`, 0))
	for _, w := range p.Words {
		want := uint8(0)
		switch w.Form {
		case "you", "are", "too", "sensitive":
			want = 4
		case "fair":
			want = 1
		}
		if w.Quote != want {
			t.Errorf("%q: quote %d, want %d", w.Form, w.Quote, want)
		}
	}
}

func TestTag(t *testing.T) {
	p := Read(source.Whole("Mistakes were made. I broke it.", 0))
	p.Tag()
	if got := p.Tags[2]; got != "VBN" {
		t.Errorf("made: tag %q, want VBN", got)
	}
}

// FuzzRead holds the promises of Read: every byte that is not blank lies in
// exactly one token, tokens and words are in order and inside the text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"I don't.", "'sorry' it's,", "ȺȺȺȺ's", "\xe9\xe9's", "a—b… c", strings.Repeat("(", 300), "“x” ‘y’", "u r w/ me", "https://a.b/c?d", "\n\n\r\n", "O'Malley’s 1,000",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := Read(source.Whole(s, 0))
		end := 0
		for _, tok := range p.Tokens() {
			if tok.Span.Start < end || tok.Span.Empty() || tok.Span.End > len(s) {
				t.Fatalf("token %q at %v behind %d of %d", tok.Text, tok.Span, end, len(s))
			}
			if gap := s[end:tok.Span.Start]; !blank(gap) {
				t.Fatalf("%q is in no token", gap)
			}
			end = tok.Span.End
		}
		if !blank(s[end:]) {
			t.Fatalf("%q is in no token", s[end:])
		}
		last, tokens := int32(0), p.Tokens()
		for _, w := range p.Words {
			if w.Token < last || !tokens[w.Token].Span.Covers(w.Span) {
				t.Fatalf("word %+v leaves its token %+v", w, tokens[w.Token])
			}
			last = w.Token
		}
	})
}

// TestPlainWords holds prose to what cut takes for granted: that it leaves a
// word of letters whole.
func TestPlainWords(t *testing.T) {
	data, err := os.ReadFile("../../testdata/letters/good.md")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.FieldsFunc(string(data), func(r rune) bool { return r > 'z' || !letter(byte(r)) })
	words = append(words, "cannot", "gonna", "wanna", "gimme", "Mr", "etc", "am", "pm", "US", "PhD", "I", strings.Repeat("a", longest))
	got := proseTokens(strings.Join(words, " "))
	if len(got) != len(words) {
		t.Fatalf("%d words became %d tokens", len(words), len(got))
	}
	for i, w := range words {
		if got[i].Text != w {
			t.Errorf("%q became %q", w, got[i].Text)
		}
	}
}

func blank(s string) bool {
	for i, r := range s {
		if _, n := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 || !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

func BenchmarkRead(b *testing.B) {
	page := strings.Repeat("I'm sorry that I told Priya what you'd said; it wasn't mine to tell, and you didn't deserve it. ", 20)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Read(source.Whole(page, 0))
	}
}

// The word lists are searched by halves.
func TestListsAreSorted(t *testing.T) {
	for name, list := range map[string][]string{
		"states": states, "bases": bases, "participles": participles, "subjects": subjects, "compounds": compounds,
		"doubled": doubled, "izers": izers, "titles": titles, "ends": ends, "numbered": numbered,
	} {
		for i := 1; i < len(list); i++ {
			if list[i-1] >= list[i] {
				t.Errorf("%s: %q stands before %q", name, list[i-1], list[i])
			}
		}
	}
}
