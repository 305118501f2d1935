package lint

import (
	"testing"

	"apology.example/pkg/letter"
)

func TestKind(t *testing.T) {
	set := load(t)
	for _, c := range []struct {
		name   string
		o      Options
		letter string
		want   letter.Kind
		from   KindFrom
	}{
		{"as asked for", Options{Kind: letter.Space}, "---\nletter: listen\n---\n\nI'm sorry.", letter.Space, FromFlag},
		{"as the front matter says", Options{Kind: letter.Auto}, "---\nletter: listen\n---\n\nI'm sorry.", letter.Listen, FromFront},
		{"an apology", Options{}, complete, letter.Apology, FromGuess},
		{"nothing to go by", Options{}, "The garden is doing fine.", letter.Apology, FromGuess},
		{"an apology that reports what was asked", Options{}, "You asked me not to tell Jules, and I told her within the week. I'm sorry.", letter.Apology, FromGuess},
		{"an apology with a word of love", Options{}, "I read your diary and I told Sam. I'm sorry. I love you.", letter.Apology, FromGuess},
		{"feelings and hopes, and sorry in passing", Options{}, "I said sorry in May, and I am sorry still. I miss our Sunday calls. I'd like to be a son you can rely on.", letter.Desire, FromGuess},
		{"one wish and no apology", Options{}, "I miss our Sunday calls. It is up to you.", letter.Desire, FromGuess},
		{"they asked for distance", Options{}, "You asked me not to call, and I won't. I told Declan where you lived, and I'm sorry.", letter.Space, FromGuess},
		{"they need room", Options{}, "I know you need room, and you have it.", letter.Space, FromGuess},
		{"time and nothing else", Options{}, "Take as long as you need. I won't call or come by.", letter.Space, FromGuess},
		{"their words, below the letter", Options{}, "Theo,\n\nI should have told you. I'm sorry.\n\n> I felt like a joke.\n\n<!-- -->\n\n> You let me drive there.", letter.Apology, FromGuess},
		{"room that is given", Options{}, "I'm giving you all the space you need.", letter.Space, FromGuess},
		{"what they said, said back", Options{}, "Thank you for telling me. You said that I lied, and you're right. I'm sorry.", letter.Listen, FromGuess},
		{"their words, answered", Options{}, "Theo,\n\n> I felt like a joke.\n\nI should have told you. I'm sorry.\n\n> You let me drive there.\n\nI did.", letter.Listen, FromGuess},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := check(t, newLinter(t, set, c.o), c.letter)
			if res.Kind != c.want || res.KindFrom != c.from {
				t.Errorf("it is taken for %s, by %s; want %s, by %s", res.Kind, res.KindFrom, c.want, c.from)
			}
		})
	}
}
