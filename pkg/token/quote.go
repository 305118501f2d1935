package token

import (
	"unicode/utf8"

	"apology.example/pkg/source"
)

// quoteMark is what a token may be as a quotation mark.
type quoteMark struct {
	kind        byte // '"' or '\''; 0 for none
	open, close bool
}

// quotes pairs up quotation marks. A mark that finds no partner before a blank
// line or the end of the passage quotes nothing.
func (r *reader) quotes() {
	var open []int // tokens, outermost first
	for i := range r.at {
		if r.blankLine(i) {
			open = open[:0]
		}
		if r.kind(i) != Punct {
			continue
		}
		m := r.quoteMark(i)
		if n := r.partner(open, m); n >= 0 {
			r.pair(open[n], i)
			open = open[:n]
		} else if m.open && len(open) < 8 {
			open = append(open, i)
		}
	}
}

func (r *reader) pair(open, closing int) {
	if r.quoting == nil {
		r.quoting = make([]bool, len(r.at))
	}
	r.quoting[open], r.quoting[closing] = true, true
	r.pairs = append(r.pairs, source.Span{Start: open, End: closing})
}

// partner is the index in open of the mark that m closes, or -1.
func (r *reader) partner(open []int, m quoteMark) int {
	for n := len(open) - 1; m.close && n >= 0; n-- {
		if r.quoteMark(open[n]).kind == m.kind {
			return n
		}
	}
	return -1
}

// quoteMark tells what token i is. A single mark opens behind a blank, a
// bracket or another mark and before a word; it closes behind a word or a mark
// and not before a word. That leaves apostrophes out.
func (r *reader) quoteMark(i int) quoteMark {
	c, _ := utf8.DecodeRuneInString(r.token(i))
	next := r.text[r.at[i].End:]
	behind := i > 0 && r.joined(i) && (r.kind(i-1) != Punct || !opens(r.token(i-1)))
	switch c {
	case '“', '„', '«':
		return quoteMark{kind: '"', open: true, close: c == '“' && behind && !startsWord(next)}
	case '”', '»':
		return quoteMark{kind: '"', close: true}
	case '"':
		return quoteMark{kind: '"', open: !behind || startsWord(next), close: true}
	case '‘', '’', '\'', '`':
		return quoteMark{
			kind:  '\'',
			open:  c != '’' && !behind && r.joined(i+1),
			close: c != '‘' && behind && !startsWord(next),
		}
	}
	return quoteMark{}
}

// opens reports whether a mark opens something: what stands behind it stands
// as if behind a blank.
func opens(mark string) bool {
	switch c, _ := utf8.DecodeRuneInString(mark); c {
	case '(', '[', '{', '“', '„', '«', '‘', '"', '—', '–', '-', '/':
		return true
	}
	return false
}

// markQuoted writes the number of words inside each pair into the words.
// Inner pairs come first, and keep their own number.
func (r *reader) markQuoted() {
	words := r.p.Words
	for _, pair := range r.pairs {
		start, end := r.firstWord(pair.Start), r.firstWord(pair.End)
		n := uint8(min(255, end-start))
		for w := start; w < end; w++ {
			if words[w].Quote == 0 {
				words[w].Quote = n
			}
		}
	}
}

// firstWord is the index of the first word at or behind a token.
func (r *reader) firstWord(token int) int {
	low, high := 0, len(r.p.Words)
	for low < high {
		if mid := (low + high) / 2; int(r.p.Words[mid].Token) < token {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
