package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSentence is how many words a sentence may have, more or less. Nobody
// writes one so long; without an end, what is looked for in a sentence would be
// looked for in a whole book.
const longestSentence = 400

// words makes the words and the sentences, token by token.
func (r *reader) words() {
	r.p.Words = make([]Word, 0, len(r.at)+len(r.at)/8+1)
	r.before = Stop
	for i := 0; i < len(r.at); {
		if r.blankLine(i) {
			r.endSentence(i)
		}
		n := 1
		if k := r.kind(i); k == Letters || k == Number || r.lower(i) == "&" {
			n = r.word(i)
		} else if s := r.strength(i); s > r.before {
			r.before = s
		}
		i += n
		if r.endsAt(i-1) || len(r.p.Words)-r.sentence >= longestSentence {
			i = r.closers(i)
			r.endSentence(i)
		}
	}
	r.endSentence(len(r.at))
	r.markQuoted()
}

// endSentence ends the sentence before token i. Without words it is no
// sentence: its tokens go to the one before.
func (r *reader) endSentence(i int) {
	if i == 0 || i == r.first {
		return
	}
	last := r.p.Text.Span(r.at[i-1])
	span := r.p.Text.Span(r.at[r.first]).Union(last)
	if len(r.p.Words) > r.sentence {
		r.p.Sentences = append(r.p.Sentences, Sentence{span, r.sentence, len(r.p.Words)})
	} else if n := len(r.p.Sentences); n > 0 {
		s := &r.p.Sentences[n-1]
		s.Span = s.Span.Union(span)
	} else {
		return // the first sentence takes them
	}
	r.first, r.sentence, r.before = i, len(r.p.Words), Stop
}

// endsAt reports whether token i ends a sentence, with the marks behind it.
func (r *reader) endsAt(i int) bool {
	switch k := r.kind(i); {
	case i+1 == len(r.at):
		return false
	case k == Symbol:
		return r.parts(i)
	case k == Letters:
		return r.abbreviationEnds(i)
	case k != Punct:
		return false
	}
	switch c, _ := utf8.DecodeRuneInString(r.token(i)); {
	case isEllipsis(c) && len(r.token(i)) > 1:
		return r.ellipsisEnds(i)
	case c == '.', c == '!', c == '?', c == '‽':
		next := r.closers(i + 1)
		return next == i+1 || r.stopsOnly(i+1, next) || !r.small(next)
	}
	return false
}

// parts reports whether a symbol parts two sentences: an emoji or an emoticon
// does, unless all that is before it is one word ("I ❤️ you").
func (r *reader) parts(i int) bool {
	s := r.token(i)
	c, _ := utf8.DecodeRuneInString(s)
	words := len(r.p.Words) - r.sentence
	return (isPictograph(c) || isFace(s)) && words > 0 && (words > 1 || r.p.Words[r.sentence].Form != "i")
}

// closers is the first token from i on that does not belong to the end of the
// sentence before it: further stops, closing marks, emoji.
func (r *reader) closers(i int) int {
	for ; i < len(r.at) && !r.blankLine(i); i++ {
		c, _ := utf8.DecodeRuneInString(r.token(i))
		switch {
		case isEllipsis(c), strings.ContainsRune("!?‽", c):
		case r.joined(i) && strings.ContainsRune(")]}”»’'\"", c) && r.kind(i) == Punct && !startsWord(r.text[r.at[i].End:]):
		case r.kind(i) == Symbol && (isPictograph(c) || isFace(r.token(i))):
		default:
			return i
		}
	}
	return i
}

// stopsOnly reports whether tokens [i, end) are all stops or symbols.
func (r *reader) stopsOnly(i, end int) bool {
	for ; i < end; i++ {
		if c, _ := utf8.DecodeRuneInString(r.token(i)); r.kind(i) == Punct && !isEllipsis(c) && c != '!' && c != '?' {
			return false
		}
	}
	return true
}

// small reports whether token i starts with a small letter or is punctuation:
// a sentence goes on there ("“Why?” she asked").
func (r *reader) small(i int) bool {
	if i >= len(r.at) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.token(i))
	return unicode.IsLower(c) || strings.ContainsRune(",;:—–-", c)
}

// capital reports whether the next word from token i on has a capital.
func (r *reader) capital(i int) bool {
	for i < len(r.at) && r.kind(i) == Punct {
		i++
	}
	if i >= len(r.at) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.token(i))
	return unicode.IsUpper(c)
}

// ellipsisEnds tells "I left… You waited." from "I... I'm sorry".
func (r *reader) ellipsisEnds(i int) bool {
	n := len(r.p.Words)
	return n-r.sentence > 1 && r.capital(r.closers(i+1)) && r.p.Words[n-1].Form != r.lower(i+1)
}

// abbreviationEnds tells "at 5 p.m. We left" from "the U.S. army".
func (r *reader) abbreviationEnds(i int) bool {
	s := r.lower(i)
	if !strings.HasSuffix(s, ".") || !has(ends, strings.TrimSuffix(s, ".")) {
		return false
	}
	return r.capital(i+1) && s != "jr." && s != "sr." && !r.blankLine(i+1)
}

// strength is how strongly a mark parts the words on its sides.
func (r *reader) strength(i int) Break {
	s := r.token(i)
	switch c, _ := utf8.DecodeRuneInString(s); c {
	case ',', '(', ')', '[', ']', '{', '}', '"', '“', '”', '„', '«', '»':
		return Comma
	case ';', ':':
		if !isFace(s) {
			return Semi
		}
	case '\'', '‘', '’', '`':
		if r.paired(i) {
			return Comma
		}
		return Join
	case '*', '_', '~', '#', '^', '\\', '%', '$', '@', '+':
		return Join
	}
	return Dash
}

// paired reports whether token i is a quotation mark that has its partner.
func (r *reader) paired(i int) bool {
	return r.quoting != nil && r.quoting[i]
}
