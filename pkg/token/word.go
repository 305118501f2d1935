package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"apology.example/pkg/source"
)

// word makes the words of token i, and of the tokens that belong with it, and
// returns how many tokens it has read.
func (r *reader) word(i int) int {
	from := len(r.p.Words)
	r.parse(i)
	if len(r.p.Words) > from {
		r.p.Words[from].Before = r.before
		r.before = Join
	}
	return 1
}

// parse tries what a token may be: an address, a contraction, texting, a
// compound, a plain word.
func (r *reader) parse(i int) {
	at, form := r.at[i], r.form(i)
	switch {
	case form == "":
		return
	case form == "&":
		r.emit(i, at, "and")
	case isAddress(form):
		r.emit(i, at, form)
	case form[0] == '\'' && r.tail(i, form), form == "n't" && r.emit(i, at, "not"):
	case form == "cannot":
		r.emit(i, source.Span{Start: at.Start, End: at.Start + 3}, "can")
		r.emit(i, source.Span{Start: at.Start + 3, End: at.End}, "not")
	case r.kind(i) == Letters && r.inContext(i, form):
	case strings.IndexByte(form, '-') > 0 && r.kind(i) == Letters && r.compound(i, form):
	default:
		r.emitAll(i, at, normal(form))
	}
}

// emit appends one word. It always returns true, so as to be the whole of a case.
func (r *reader) emit(i int, at source.Span, form string) bool {
	r.p.Words = append(r.p.Words, Word{
		Form:   form,
		Span:   r.p.Text.Span(at),
		Token:  int32(i),
		Name:   r.name(i, at),
		Number: digit(r.text[at.Start]) && r.kind(i) == Number,
	})
	return true
}

// emitAll appends each word of forms, which share one span.
func (r *reader) emitAll(i int, at source.Span, forms string) bool {
	for more := true; more; {
		var form string
		form, forms, more = strings.Cut(forms, " ")
		r.emit(i, at, form)
	}
	return true
}

// form is the text of token i, small, with straight apostrophes and nothing
// invisible, without the dot of an abbreviation.
func (r *reader) form(i int) string {
	s := r.lower(i)
	for n := 0; n < len(s); n++ {
		if s[n] >= utf8.RuneSelf || s[n] == '`' {
			s = plain(s)
			break
		}
	}
	return strings.TrimSuffix(s, ".")
}

// plain is strings.ToLower with straight apostrophes and without what cannot
// be seen; bytes that are no UTF-8 stay.
func plain(s string) string {
	var b strings.Builder
	for n := 0; n < len(s); {
		c, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case c == utf8.RuneError:
			b.WriteString(s[n : n+size])
		case c == '’', c == '‘', c == 'ʼ', c == '´', c == '`':
			b.WriteByte('\'')
		case !invisible(c):
			b.WriteRune(unicode.ToLower(c))
		}
		n += size
	}
	return b.String()
}

// name reports whether the word at at has a capital that its place in the
// sentence does not ask for, and is not written in capitals altogether.
func (r *reader) name(i int, at source.Span) bool {
	s := r.text[at.Start:at.End]
	c, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(c) || size == len(s) || at.Start != r.at[i].Start || len(r.p.Words) == r.sentence {
		return false
	}
	if s[0] == 'I' && (s[1:] == "m" || s[1:] == "ve" || s[1:] == "ll" || s[1:] == "d") {
		return false
	}
	behindQuote := r.kind(i-1) == Punct && r.quoteMark(i-1).open
	return !behindQuote && strings.IndexFunc(s, unicode.IsLower) > 0
}

// compounds are words with a hyphen that are one word. Sorted.
var compounds = []string{"co-operate", "co-operation", "co-parent", "co-worker", "co-workers", "e-mail", "e-mailed", "e-mails", "good-bye", "re-read", "t-shirt", "x-ray"}

// compound makes a word of each part of a word with hyphens.
func (r *reader) compound(i int, form string) bool {
	at := r.at[i]
	if has(compounds, form) {
		return r.emitAll(i, at, normal(strings.ReplaceAll(form, "-", "")))
	}
	if len(form) != at.Len() {
		return false // something invisible was left out: the parts have no exact place
	}
	for start := 0; start < len(form); {
		end := len(form)
		if n := strings.IndexByte(form[start:], '-'); n >= 0 {
			end = start + n
		}
		if end > start {
			r.emitAll(i, source.Span{Start: at.Start + start, End: at.Start + end}, normal(form[start:end]))
		}
		start = end + 1
	}
	return true
}

// isAddress reports whether a word is a URL or an e-mail address.
func isAddress(form string) bool {
	return strings.Contains(form, "://") || strings.HasPrefix(form, "www.") || strings.IndexByte(form, '@') > 0
}
