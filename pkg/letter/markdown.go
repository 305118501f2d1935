package letter

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"apology.example/pkg/source"
)

// markdownParser is CommonMark without indented code: people indent the first
// line of a paragraph, and none of their words may go unread.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(indentedParser{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
})

// indentedParser reads indented lines as the paragraph that they are. Without
// it goldmark stops at the first.
type indentedParser struct{ parser.BlockParser }

// CanAcceptIndentedLine is true.
func (indentedParser) CanAcceptIndentedLine() bool { return true }

// markdownReader turns goldmark's tree into blocks. Offsets are goldmark's own
// until span adds where the text starts in the file.
type markdownReader struct {
	text string
	base int
	got  reading
	open raw         // the block being gathered
	line source.Span // of the text: the line of the last comment
}

// readMarkdown reads Markdown. Text that would take goldmark more than linear
// time is read as plain text instead.
func readMarkdown(b body) reading {
	if overloaded(b.text) {
		return readPlain(b, false)
	}
	m := &markdownReader{text: b.text, base: b.base}
	root := markdownParser().Parse(text.NewReader(unixLines(b.text)))
	m.children(root, Paragraph, -1)
	return m.got
}

// unixLines makes \n of every bare \r, which goldmark does not know for a line
// ending; no offset changes.
func unixLines(s string) []byte {
	data := []byte(s)
	for i, c := range data {
		if c == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
			data[i] = '\n'
		}
	}
	return data
}

func (m *markdownReader) span(start, end int) source.Span {
	return source.Span{Start: m.base + start, End: m.base + end}
}

// children reads the blocks below n. Where start is not negative the first of
// them starts there: at the marker of its list item.
func (m *markdownReader) children(n ast.Node, role Role, start int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.block(c, role, start)
		start = -1
	}
}

func (m *markdownReader) block(n ast.Node, role Role, start int) {
	switch n.Kind() {
	case ast.KindList:
		m.children(n, Item, -1)
	case ast.KindListItem:
		m.children(n, Item, n.Pos())
	case ast.KindBlockquote:
		m.add(raw{role: Quotation, span: m.span(n.Pos(), max(n.Pos()+1, lastByte(n)))})
	case ast.KindFencedCodeBlock:
		m.add(raw{role: Code, span: m.span(n.Pos(), m.fenceEnd(n))})
	case ast.KindHTMLBlock:
		m.html(n)
	case ast.KindHeading:
		m.running(n, Heading, start)
	case ast.KindParagraph, ast.KindTextBlock:
		m.running(n, role, start)
	}
}

func (m *markdownReader) add(r raw) { m.got.blocks = append(m.got.blocks, r) }

// lastByte is the end of the last line below n, 0 where there is none.
func lastByte(n ast.Node) int {
	end := max(n.Pos(), 0)
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		end = lines.At(lines.Len() - 1).Stop
	}
	if c := n.LastChild(); c != nil && c.Type() == ast.TypeBlock {
		end = max(end, lastByte(c))
	}
	return end
}

// fenceEnd is the end of the line that closes the code, or of its last.
func (m *markdownReader) fenceEnd(n ast.Node) int {
	at := lastByte(n)
	if n.Lines().Len() == 0 {
		_, at = lineEnd(m.text, at)
	}
	if end, _ := lineEnd(m.text, at); strings.Trim(m.text[at:end], " \t~`") == "" {
		return end
	}
	return max(n.Pos(), len(strings.TrimRight(m.text[:at], "\r\n")))
}

// running reads a block of running text.
func (m *markdownReader) running(n ast.Node, role Role, start int) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	if start < 0 {
		start = lines.At(0).Start
		if n.Kind() == ast.KindHeading {
			start = max(0, min(start, n.Pos()))
		}
	}
	end := lines.At(lines.Len() - 1).Stop
	end = start + len(strings.TrimRight(m.text[start:end], " \t\r\n"))
	m.open = raw{role: role, span: m.span(start, end)}
	m.inlines(n)
	m.add(m.open)
}
