package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark says that the shown text, from one offset on, is the source from
// another on, byte for byte until the next mark.
type mark struct{ shown, source int32 }

const (
	// longest is how many bytes prose is shown without a blank: it takes time
	// quadratic in them.
	longest = 120
	stand   = "x" // stands for what prose must not cut
)

// rewriter writes the text that prose is shown. It sets blanks wherever a token
// ends, and lets one letter stand for whatever prose might cut or lose.
type rewriter struct {
	text  string
	out   []byte
	marks []mark
	chunk int // where in out the current blank-free chunk starts
}

// rewrite returns what prose is shown, and the marks that lead back to text.
func rewrite(text string) (string, []mark) {
	w := rewriter{text: text, out: make([]byte, 0, len(text)+len(text)/4+8)}
	w.mark(0)
	addresses := findAddresses(text)
	for at := 0; at < len(text); {
		if len(addresses) > 0 && addresses[0].Start == at {
			at += w.apart(at, addresses[0].Len(), stand)
			addresses = addresses[1:]
			continue
		}
		limit := len(text)
		if len(addresses) > 0 {
			limit = addresses[0].Start
		}
		at += w.next(at, limit)
	}
	return string(w.out), w.marks
}

// next rewrites what stands at at, and returns its length in the source.
func (w *rewriter) next(at, limit int) int {
	c := w.text[at]
	switch {
	case alnum(c):
		end := at + 1
		for end < limit && alnum(w.text[end]) && end-at < longest {
			end++
		}
		return w.write(at, end-at, w.text[at:end])
	case c == ' ' || '\t' <= c && c <= '\r':
		w.blank()
		return 1
	case c < utf8.RuneSelf:
		return w.ascii(at, c)
	}
	return w.wide(at)
}

// ascii rewrites a mark of punctuation or a symbol.
func (w *rewriter) ascii(at int, c byte) int {
	if n := emoticon(w.text, at); n > 0 {
		return w.apart(at, n, stand)
	}
	switch c {
	case '\'', '`':
		return w.apostrophe(at, 1)
	case '.':
		return w.dot(at)
	case ',', ':':
		if w.betweenDigits(at) {
			return w.write(at, 1, stand)
		}
	case '-':
		return w.hyphen(at)
	case '/':
		return w.slash(at)
	case '*', '_', '&', '+', '@', '#', '$', '%', '=', '~', '^', '\\', '|', '<', '>':
		return w.symbol(at, c)
	}
	return w.apart(at, 1, w.text[at:at+1])
}

// wide rewrites a rune beyond ASCII, or a byte that is no UTF-8.
func (w *rewriter) wide(at int) int {
	r, size := utf8.DecodeRuneInString(w.text[at:])
	switch {
	case unicode.IsSpace(r):
		w.blank()
		w.mark(at + size)
		return size
	case r == '’' || r == '‘' || r == 'ʼ' || r == '´':
		return w.apostrophe(at, size)
	case isDash(r):
		return w.apart(at, size+run(w.text[at+size:], isDash), "-")
	case r == '…':
		return w.apart(at, run(w.text[at:], isEllipsis), "-")
	case isPictograph(r):
		return w.apart(at, run(w.text[at:], isPictograph), stand)
	case unicode.IsPunct(r):
		return w.apart(at, size, stand)
	}
	return w.write(at, size, stand)
}

// dot keeps the dot of an abbreviation, a number or a name; "..." is one token.
func (w *rewriter) dot(at int) int {
	if n := run(w.text[at:], isEllipsis); n > 1 {
		return w.apart(at, n, "-")
	}
	if w.inWord(at) || abbreviated(w.text, at) {
		return w.write(at, 1, stand)
	}
	return w.apart(at, 1, ".")
}

// inWord reports whether the dot at at stands inside a word: "3.5", "e.g",
// "example.com", but not "sorry.I" or "sorry.i know".
func (w *rewriter) inWord(at int) bool {
	if at+1 >= len(w.text) || !alnum(w.text[at+1]) {
		return false
	}
	if digit(w.text[at+1]) || at < 2 || !alnum(w.text[at-1]) || !alnum(w.text[at-2]) {
		return true
	}
	if upper(w.text[at+1]) && lower(w.text[at-1]) {
		return false
	}
	return w.text[at+1] != 'i' || at+2 < len(w.text) && alnum(w.text[at+2])
}

// hyphen keeps one hyphen between letters.
func (w *rewriter) hyphen(at int) int {
	n := 1
	for at+n < len(w.text) && w.text[at+n] == '-' {
		n++
	}
	if n == 1 && endsWord(w.text[:at]) && startsWord(w.text[at+1:]) {
		return w.write(at, 1, "-")
	}
	return w.apart(at, n, "-")
}

// slash keeps "w/", "w/o" and dates together.
func (w *rewriter) slash(at int) int {
	lone := at > 0 && w.text[at-1]|0x20 == 'w' && !endsWord(w.text[:at-1])
	if lone || w.betweenDigits(at) {
		return w.write(at, 1, stand)
	}
	return w.apart(at, 1, "/")
}

// symbol keeps a symbol that is part of a word: "f**k", "50%", "£100", "AT&T".
func (w *rewriter) symbol(at int, c byte) int {
	n := 1
	for at+n < len(w.text) && w.text[at+n] == c && n < longest {
		n++
	}
	after := startsWord(w.text[at+n:])
	before := endsWord(w.text[:at])
	joined := before && after
	switch c {
	case '%':
		joined = before
	case '$', '#', '@':
		joined = after
	case '<', '>', '|', '=', '\\', '+':
		joined = false
	}
	if joined {
		return w.write(at, n, stand)
	}
	return w.apart(at, n, stand)
}

// betweenDigits reports whether the byte at at has digits on both sides.
func (w *rewriter) betweenDigits(at int) bool {
	return at > 0 && digit(w.text[at-1]) && at+1 < len(w.text) && digit(w.text[at+1])
}

// write shows s for the n bytes of the source at at.
func (w *rewriter) write(at, n int, s string) int {
	if len(w.out)-w.chunk+len(s) > longest {
		w.blank()
		w.mark(at)
	}
	w.out = append(w.out, s...)
	if len(s) != n {
		w.marks = append(w.marks, mark{int32(len(w.out) - len(s)), int32(at)})
		w.mark(at + n)
	}
	return n
}

// apart is write with a blank on either side.
func (w *rewriter) apart(at, n int, s string) int {
	if len(w.out) > w.chunk {
		w.blank()
		w.mark(at)
	}
	w.write(at, n, s)
	w.blank()
	w.mark(at + n)
	return n
}

// blank ends the current chunk.
func (w *rewriter) blank() {
	w.out = append(w.out, ' ')
	w.chunk = len(w.out)
}

// mark says that what is written next comes from at.
func (w *rewriter) mark(at int) { w.marks = append(w.marks, mark{int32(len(w.out)), int32(at)}) }

func run(s string, is func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !is(r) }); n >= 0 {
		return n
	}
	return len(s)
}
