package letter

import "strings"

// This file gathers the lines of plain text into blocks.

// other takes a line that is not the writer's.
func (p *plainReader) other(role Role, text string, start, end int) {
	if p.open.role != role {
		p.close()
	}
	if text == "" {
		return
	}
	p.grow(role, start, end)
}

// grow makes the block in hand reach over [start, end) of the body.
func (p *plainReader) grow(role Role, start, end int) {
	span := p.body.span(start, end)
	if p.idle() {
		p.open = raw{role: role, span: span}
		return
	}
	p.open.span.End = span.End
}

func (p *plainReader) idle() bool { return p.open.span.Empty() }

// close ends the block in hand.
func (p *plainReader) close() {
	if !p.idle() {
		p.got.blocks = append(p.got.blocks, p.open)
	}
	p.open = raw{}
}

// own takes a line of the writer's.
func (p *plainReader) own(text string, start, end, next int) {
	p.got.comments = append(p.got.comments, p.found...)
	if p.open.role == Quotation || len(p.found) > 0 && p.found[0].line.Empty() {
		p.close()
	}
	marker := itemMarker(text, p.idle() || p.open.role == Item)
	switch {
	case text == "":
		if len(p.found) == 0 {
			p.close()
		}
	case isRule(text):
		p.underline(text, start, end)
	case marker > 0:
		p.close()
		p.add(Item, marker)
	case p.idle() && isHeading(text, p.body.text[next:]):
		p.add(Heading, 0)
		p.close()
	default:
		p.add(Paragraph, 0)
	}
}

// underline makes a heading of the single short line above a line of dashes;
// elsewhere that parts what is above from what is below.
func (p *plainReader) underline(text string, start, end int) {
	if p.open.role == Paragraph && len(p.open.pieces) == 1 && strings.IndexByte("=-", text[0]) >= 0 && len(p.open.pieces[0].text) <= 60 {
		p.open.role = Heading
		p.grow(Heading, start, end)
	}
	p.close()
}

// add puts the line in hand at the end of the block, less the bytes of a list
// item's marker.
func (p *plainReader) add(role Role, marker int) {
	first, last := p.trim()
	if first == last {
		return
	}
	if !p.idle() {
		p.open.pieces = append(p.open.pieces, piece{" ", p.body.span(p.eol.Start, p.eol.End), true})
	}
	p.grow(role, first, last)
	for _, s := range p.shown {
		start := max(s.Start, first+marker)
		p.open.pieces = p.body.pieces(p.open.pieces, start, max(start, min(s.End, last)))
	}
}

// trim gives where the text that the line shows starts and ends, without the
// blanks around it.
func (p *plainReader) trim() (first, last int) {
	for _, s := range p.shown {
		text := p.body.text[s.Start:s.End]
		if blank(text) {
			continue
		}
		if last == 0 {
			first = s.Start + len(text) - len(strings.TrimLeft(text, " \t\v\f\u0085\u00A0"))
		}
		last = s.Start + len(strings.TrimRight(text, " \t\v\f\u0085\u00A0"))
	}
	return first, last
}
