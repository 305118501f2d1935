package token

import "strings"

// apostrophe rewrites the mark of size bytes at at, which may belong to a
// contraction ("do|n't", "I|'m"), to a name (O'Malley), stand for letters left
// out ('em), or be a quotation mark.
func (w *rewriter) apostrophe(at, size int) int {
	after := w.text[at+size:]
	before := endsWord(w.text[:at])
	switch {
	case before && w.negation(at, after):
		return w.not(at, size)
	case before && tail(after) > 0:
		n := tail(after)
		w.apart(at, size+n, "'"+after[:n])
		return size + n
	case before && startsWord(after), !before && elided(after):
		return w.write(at, size, stand)
	}
	return w.apart(at, size, "'")
}

// tails are the ends of contractions, behind the apostrophe.
var tails = [...]string{"s", "m", "re", "ll", "ve", "d"}

// tail is the length of the contraction that after starts with, or 0.
func tail(after string) int {
	for _, t := range tails {
		if hasPrefixFold(after, t) && !startsWord(after[len(t):]) {
			return len(t)
		}
	}
	return 0
}

// negation reports whether the apostrophe at at is that of n't.
func (w *rewriter) negation(at int, after string) bool {
	return at > 1 && w.text[at-1]|0x20 == 'n' && endsWord(w.text[:at-1]) && len(w.out) > w.chunk+1 &&
		hasPrefixFold(after, "t") && !startsWord(after[1:])
}

// not rewrites n't: the n stands already, and gets a blank before it.
func (w *rewriter) not(at, size int) int {
	w.out = w.out[:len(w.out)-1]
	w.apart(at-1, 1+size+1, "n't")
	return size + 1
}

// elisions are words that start with an apostrophe for letters left out.
var elisions = [...]string{"em", "cause", "cuz", "til", "till", "tis", "twas", "bout", "round"}

func elided(after string) bool {
	n := 0
	for n < len(after) && n < 8 && alnum(after[n]) {
		n++
	}
	if n == 0 || digit(after[0]) {
		return n > 0
	}
	for _, e := range elisions {
		if strings.EqualFold(after[:n], e) {
			return true
		}
	}
	return false
}
