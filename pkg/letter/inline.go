package letter

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"apology.example/pkg/source"
)

// inlines reads the running text below n.
func (m *markdownReader) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.words(c)
		case *ast.CodeSpan, *ast.AutoLink, *ast.Image:
			m.gap(c.Pos())
		case *ast.RawHTML:
			m.tag(c)
		default:
			m.inlines(c)
		}
	}
}

// gap stands for something that is not the writer's words, so that the words
// around it do not become one.
func (m *markdownReader) gap(at int) {
	if at >= 0 && at < len(m.text) {
		m.open.pieces = append(m.open.pieces, piece{text: " ", from: m.span(at, at+1)})
	}
}

// words reads a run of text: entities are decoded, escapes dropped, and a line
// ending becomes a blank.
func (m *markdownReader) words(t *ast.Text) {
	at, end := t.Segment.Start, t.Segment.Stop
	for at < end {
		n := strings.IndexAny(m.text[at:end], `\&`)
		if n < 0 {
			break
		}
		m.put(at, at+n)
		at = m.special(at+n, end)
	}
	m.put(at, end)
	if t.SoftLineBreak() || t.HardLineBreak() {
		stop, next := lineEnd(m.text, end)
		m.open.pieces = append(m.open.pieces, piece{" ", m.span(stop, next), true})
	}
}

func (m *markdownReader) put(start, end int) {
	if start < end {
		m.open.pieces = append(m.open.pieces, piece{text: m.text[start:end], from: m.span(start, end)})
	}
}

// special reads the escape or the entity at the byte at, and gives where the
// text goes on.
func (m *markdownReader) special(at, end int) int {
	if m.text[at] == '\\' {
		if at+1 < end && util.IsPunct(m.text[at+1]) {
			m.put(at+1, at+2)
			return at + 2
		}
		m.put(at, at+1)
		return at + 1
	}
	char, n := entity(m.text[at:end])
	m.open.pieces = append(m.open.pieces, piece{text: char, from: m.span(at, at+n)})
	return at + n
}

// entity decodes the entity that s starts with; a "&" that starts none is
// itself. n is how many bytes of s it takes.
func entity(s string) (char string, n int) {
	const longest = 33 // &CounterClockwiseContourIntegral;
	end := 1
	for end < min(len(s), longest) && (s[end] == '#' || alnum(s[end])) {
		end++
	}
	if end == len(s) || s[end] != ';' {
		return "&", 1
	}
	if char := html.UnescapeString(s[:end+1]); char != s[:end+1] && !strings.HasSuffix(char, ";") {
		return char, end + 1
	}
	return "&", 1
}

func alnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// tag reads inline HTML: comments are kept apart, tags leave no trace, and what
// is no tag of HTML is the writer's: "on <DATE>".
func (m *markdownReader) tag(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	start, end := n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop
	if strings.HasPrefix(m.text[start:end], commentStart) {
		m.note(start, end)
	} else if !isTag(m.text[start:end]) {
		m.put(start, end)
	}
}

// note keeps the comment at [start, end) of the text.
func (m *markdownReader) note(start, end int) {
	c := comment{text: inner(m.text[start:end]), span: m.span(start, end)}
	if m.line.End <= start {
		m.line = m.lineAt(start)
	}
	if !blank(m.text[m.line.Start:start]) {
		c.line = m.span(m.line.Start, m.line.End)
	}
	m.got.comments = append(m.got.comments, c)
}

// lineAt is the line of the byte at the offset. It looks no further back than
// the line of the last comment, so that many comments on one line are cheap.
func (m *markdownReader) lineAt(offset int) source.Span {
	start := m.line.End + strings.LastIndexAny(m.text[m.line.End:offset], "\r\n") + 1
	end, _ := lineEnd(m.text, offset)
	return source.Span{Start: start, End: end}
}

// html reads a block of HTML: its comments, and the words that stand behind a
// comment on its last line. Everything else in it is markup, unless it starts
// with what is no tag.
func (m *markdownReader) html(n ast.Node) {
	start, end := max(n.Pos(), 0), lastByte(n)
	if h := n.(*ast.HTMLBlock); h.HasClosure() {
		end = h.ClosureLine.Stop
	}
	text := m.text[start:end]
	if first := strings.TrimLeft(text, " \t"); !strings.HasPrefix(first, commentStart) && isTag(first) {
		for _, c := range findComments(text) {
			m.note(start+c.Start, start+c.End)
		}
		return
	}
	got := readPlain(body{text: text, base: m.base + start}, false)
	m.got.comments = append(m.got.comments, got.comments...)
	m.got.blocks = append(m.got.blocks, got.blocks...)
}
