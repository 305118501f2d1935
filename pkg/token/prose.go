package token

import (
	"strings"
	"sync"

	"apology.example/pkg/source"
	"github.com/jdkato/prose/v2"
)

// cut cuts text into tokens and returns their spans in text, in order. Every
// byte that is not blank lies in exactly one of them.
//
// Prose gives no offsets, and loses what it cannot cut ("I don't." ends without
// its negation, 'sorry' vanishes). So it is shown a rewritten text in which
// nothing is left to lose, and its tokens are walked forward over that text,
// whose marks lead back to the source. A chunk of nothing but letters is one
// token to prose whatever stands around it (a test holds it to that), so most
// words need not be shown.
func cut(text string) []source.Span {
	shown, marks := rewrite(text)
	m := matcher{shown: shown, marks: marks}
	m.spans = make([]source.Span, 0, len(shown)/5+1)
	tokens := proseTokens(unplain(shown))
	for m.skip(); m.at < len(shown); m.skip() {
		end := m.chunk()
		if plainWord(shown[m.at:end]) {
			m.take(end - m.at)
			continue
		}
		for m.at < end && len(tokens) > 0 {
			m.match(tokens[0].Text, end)
			tokens = tokens[1:]
		}
		if m.at < end {
			m.take(end - m.at)
		}
	}
	return m.spans
}

// unplain is what prose might cut: the chunks that are not all letters.
func unplain(shown string) string {
	var b strings.Builder
	for chunk := range strings.SplitSeq(shown, " ") {
		if chunk != "" && !plainWord(chunk) {
			b.WriteString(chunk)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// plainWord reports whether a chunk is nothing but ASCII letters.
func plainWord(chunk string) bool {
	for i := range len(chunk) {
		if !letter(chunk[i]) {
			return false
		}
	}
	return true
}

// proseTokens is prose's tokenizer alone: it loads no model.
func proseTokens(text string) []prose.Token {
	doc, err := prose.NewDocument(text,
		prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return nil // everything is then covered by matcher.rest
	}
	return doc.Tokens()
}

// matcher walks prose's tokens forward over the text that prose was shown.
type matcher struct {
	shown string
	marks []mark
	at    int // in shown: everything before it is matched
	mark  int // the last mark at or before at
	spans []source.Span
}

// match takes the next token of a chunk. Where it does not stand next, prose
// has lost something: that becomes a token of its own, up to where it stands or
// to the end of the chunk.
func (m *matcher) match(token string, end int) {
	n := strings.Index(m.shown[m.at:end], token)
	if n < 0 {
		n = end - m.at
		token = ""
	}
	if n > 0 {
		m.take(n)
	}
	if token != "" {
		m.take(len(token))
	}
}

// chunk is where the chunk at hand ends.
func (m *matcher) chunk() int {
	if n := strings.IndexByte(m.shown[m.at:], ' '); n >= 0 {
		return m.at + n
	}
	return len(m.shown)
}

func (m *matcher) skip() {
	for m.at < len(m.shown) && m.shown[m.at] == ' ' {
		m.at++
	}
}

func (m *matcher) take(n int) {
	start := m.source(m.at)
	m.at += n
	m.spans = append(m.spans, source.Span{Start: start, End: m.source(m.at)})
}

// source converts an offset of shown, never smaller than the one before.
func (m *matcher) source(at int) int {
	for m.mark+1 < len(m.marks) && int(m.marks[m.mark+1].shown) <= at {
		m.mark++
	}
	return int(m.marks[m.mark].source) + at - int(m.marks[m.mark].shown)
}

// model is the part-of-speech tagger: about 0.1 s and 60 MB to load, read-only
// and shared from then on.
var model = sync.OnceValue(func() *prose.Model {
	doc, err := prose.NewDocument("", prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	return doc.Model
})

// proseTags tags the words of one sentence. Prose shares one token among all
// the places of a word in a document, so that a longer text would give the
// word its last tag everywhere.
func proseTags(sentence string) []prose.Token {
	doc, err := prose.NewDocument(sentence,
		prose.UsingModel(model()), prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	return doc.Tokens()
}

// tag gives token i the tag of the next of prose's tokens that has its text,
// and tells which comes after it. Where the two differ (an apostrophe that
// prose drops), the token stays without a tag.
func (p *Passage) tag(i int, text string, tags []prose.Token, next int) int {
	for k := next; k < min(next+3, len(tags)); k++ {
		if tags[k].Text == text {
			p.Tags[i] = tags[k].Tag
			return k + 1
		}
	}
	return next
}
