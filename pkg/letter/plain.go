package letter

import (
	"strings"

	"apology.example/pkg/source"
)

// plainReader reads plain text line by line, once.
type plainReader struct {
	body     body
	comments []source.Span // of the body: those that end behind the last line
	commit   bool          // a commit message: "#" starts a line of git's own

	open raw         // the block being gathered; its span is empty while there is none
	eol  source.Span // of the body: the ending of the last line
	rest Role        // what all that follows is; Paragraph while that is open
	got  reading

	shown []source.Span // of the line in hand: what is not comment
	found []comment     // of the line in hand
}

// readPlain reads plain text: paragraphs between blank lines, quotations, lists,
// headings and a signature.
func readPlain(b body, commit bool) reading {
	p := &plainReader{body: b, comments: findComments(b.text), commit: commit}
	for at := 0; at < len(b.text); {
		if commit && strings.HasPrefix(b.text[at:], scissors) {
			break
		}
		end, next := lineEnd(b.text, at)
		p.line(at, end, next)
		p.eol = source.Span{Start: end, End: next}
		at = next
	}
	p.close()
	return p.got
}

// scissors is where git cuts a commit message off.
const scissors = "# ------------------------ >8"

// line reads the line [start, end); the one behind it starts at next.
func (p *plainReader) line(start, end, next int) {
	p.look(start, end)
	text := p.text()
	switch {
	case p.rest == Quotation:
		p.other(Quotation, text, start, end)
	case p.commit && strings.HasPrefix(text, "#"):
	case strings.HasPrefix(text, ">"), p.attributes(text):
		p.rest = Paragraph
		p.other(Quotation, text, start, end)
	case startsReply(text, p.body.text[next:]):
		p.close()
		p.other(Quotation, text, start, end)
		p.rest = repliesBelow(text, p.body.text[next:])
	case text == "--" || p.rest == Signature:
		p.rest = Signature
		p.other(Signature, text, start, end)
	default:
		p.own(text, start, end, next)
	}
}

// look parts the line into what is shown and the comments.
func (p *plainReader) look(start, end int) {
	p.shown, p.found = p.shown[:0], p.found[:0]
	at, bare := start, true
	for len(p.comments) > 0 && p.comments[0].Start < end {
		c := p.comments[0]
		if c.Start > at {
			p.shown = append(p.shown, source.Span{Start: at, End: c.Start})
			bare = bare && blank(p.body.text[at:c.Start])
		}
		if c.Start >= start {
			found := comment{text: inner(p.body.text[c.Start:c.End]), span: p.body.span(c.Start, c.End)}
			if !bare {
				found.line = p.body.span(start, end)
			}
			p.found = append(p.found, found)
		}
		if at = min(c.End, end); c.End > end {
			break
		}
		p.comments = p.comments[1:]
	}
	if at < end {
		p.shown = append(p.shown, source.Span{Start: at, End: end})
	}
}

// text is what the line shows, without the blanks around it.
func (p *plainReader) text() string {
	if len(p.shown) == 1 {
		return strings.TrimSpace(p.body.text[p.shown[0].Start:p.shown[0].End])
	}
	var b strings.Builder
	for _, s := range p.shown {
		b.WriteString(p.body.text[s.Start:s.End])
	}
	return strings.TrimSpace(b.String())
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
