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
	r := reader{p: &p, text: text.String(), at: cut(text.String())}
	r.low = lowerASCII(r.text)
	r.tokens()
	r.quotes()
	r.words()
	return p
}

// reader is what Read knows of the passage while it reads it.
type reader struct {
	p    *Passage
	text string
	low  string        // text with ASCII letters made small, byte for byte
	at   []source.Span // of each token, in text

	pairs   []source.Span // token indexes of the quotation marks that pair up
	quoting []bool        // for each token, whether it is one of them; nil for none

	sentence int   // the first word of the sentence being read
	first    int   // the first token of the sentence being read
	before   Break // gathered since the last word
}

func (r *reader) tokens() {
	r.p.Tokens = make([]Token, len(r.at))
	for i, at := range r.at {
		s := r.text[at.Start:at.End]
		r.p.Tokens[i] = Token{Text: s, Kind: kindOf(s), Span: r.p.Text.Span(at)}
	}
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
	return r.p.Tokens[i].Kind
}

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
