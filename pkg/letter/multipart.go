package letter

import "strings"

// This file finds the text of a mail among its parts.

// find looks for the text in a part and the parts of that.
func (m *mailReader) find(p *part, depth int) error {
	if m.parts++; m.parts > maxParts || depth > maxDepth {
		return errorAt(ErrMail, m.l.File, p.start, "the mail has more than %d parts, or parts more than %d deep; save the text alone", maxParts, maxDepth)
	}
	switch disposition, _, _ := strings.Cut(p.get("Content-Disposition"), ";"); {
	case strings.EqualFold(strings.TrimSpace(disposition), "attachment"):
	case strings.HasPrefix(p.media, "multipart/"):
		return m.split(p, depth)
	case p.media == "text/plain" && m.plain == nil:
		m.plain = p
	case p.media == "text/html" && m.html == nil:
		m.html = p
	}
	return nil
}

// split parts a multipart body at the lines that hold its boundary.
func (m *mailReader) split(p *part, depth int) error {
	s, boundary := m.l.File.Data, "--"+p.params["boundary"]
	if boundary == "--" {
		return errorAt(ErrMail, m.l.File, p.start, "the mail is in parts, but its Content-Type names no boundary")
	}
	from := -1
	for at := p.start; at < p.last; {
		end, next := lineEnd(s[:p.last], at)
		if strings.HasPrefix(s[at:end], boundary) {
			after := strings.TrimRight(s[at+len(boundary):end], " \t")
			if after == "" || after == "--" {
				if err := m.sub(from, at, depth); err != nil || after != "" {
					return err
				}
				from = next
			}
		}
		at = next
	}
	return m.sub(from, p.last, depth)
}

func (m *mailReader) sub(from, to, depth int) error {
	if from < 0 || from >= to {
		return nil
	}
	return m.find(newPart(m.l.File.Data, from, to), depth+1)
}
