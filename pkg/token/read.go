package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"apology.example/pkg/source"
)

// Read reads the running text of one paragraph. Every byte of it that is not
// blank lies in exactly one token; a blank line in it ends a sentence. It loads
// no model, never fails, takes time linear in the text, and may be called
// concurrently.
func Read(text source.Text) Passage {
	p := Passage{Text: text}
	if text.Len() == 0 {
		return p
	}
	s := text.String()
	at := cut(s)
	r := reader{p: &p, text: s, low: lowerASCII(s), at: at, kinds: kindsOf(s, at)}
	r.quotes()
	r.words()
	return p
}

// reader is what Read knows of the passage while it reads it.
type reader struct {
	p     *Passage
	text  string
	low   string        // text with ASCII letters made small, byte for byte
	at    []source.Span // of each token, in text
	kinds []Kind        // of each token

	pairs   []source.Span // token indexes of the quotation marks that pair up
	quoting []bool        // for each token, whether it is one of them; nil for none

	sentence int   // the first word of the sentence being read
	first    int   // the first token of the sentence being read
	before   Break // gathered since the last word
}

// Tokens are all the tokens of the passage, in order. They are cut anew at each
// call: few ask for them, and they would take more room than the words.
func (p *Passage) Tokens() []Token {
	text := p.Text.String()
	at := cut(text)
	tokens := make([]Token, len(at))
	for i, kind := range kindsOf(text, at) {
		tokens[i] = Token{Text: text[at[i].Start:at[i].End], Kind: kind, Span: p.Text.Span(at[i])}
	}
	return tokens
}

func kindsOf(text string, at []source.Span) []Kind {
	kinds := make([]Kind, len(at))
	for i, s := range at {
		kinds[i] = kindOf(text[s.Start:s.End])
	}
	return kinds
}

// kindOf tells what a token is made of by its first rune that tells.
func kindOf(s string) Kind {
	if c := s[0]; letter(c) {
		return Letters
	} else if digit(c) {
		return Number
	}
	if strings.TrimLeft(s, ".…") == "" {
		return Punct
	}
	kind := Symbol
	for i, r := range s {
		switch {
		case unicode.IsDigit(r) && !isFace(s):
			return Number
		case unicode.IsLetter(r) && !isFace(s), r == utf8.RuneError && wordBytes(s[i:]):
			return Letters
		case unicode.IsPunct(r) && i == 0 && !isFace(s):
			kind = Punct
		}
	}
	return kind
}

// wordBytes reports whether s starts with a byte that is no UTF-8.
func wordBytes(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && size == 1
}

// isFace reports whether a token is an emoticon.
func isFace(s string) bool { return len(s) > 1 && emoticon(s, 0) == len(s) }

// kind is the kind of token i; Symbol beyond the last.
func (r *reader) kind(i int) Kind {
	if i < 0 || i >= len(r.at) {
		return Symbol
	}
	return r.kinds[i]
}

// token is the text of token i.
func (r *reader) token(i int) string { return r.text[r.at[i].Start:r.at[i].End] }

// lower is the text of token i with ASCII letters made small.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.at) {
		return ""
	}
	return r.low[r.at[i].Start:r.at[i].End]
}

// joined reports whether nothing stands between token i and the one before.
func (r *reader) joined(i int) bool {
	return i > 0 && i < len(r.at) && r.at[i-1].End == r.at[i].Start
}

// blankLine reports whether a blank line stands before token i.
func (r *reader) blankLine(i int) bool {
	if i == 0 || i >= len(r.at) {
		return false
	}
	gap := r.text[r.at[i-1].End:r.at[i].Start]
	return len(gap) > 1 && strings.Count(gap, "\n") > 1
}
