package letter

import (
	"strings"
)

// untagger takes the tags out of HTML and keeps where the text stood.
type untagger struct {
	in    body
	out   body
	text  strings.Builder
	quote int  // how many blockquotes are open
	start bool // of a line: nothing has been written to it

	// Set once a mark is known not to come again, so that it is sought once.
	noComment, noTag bool
}

// untag makes plain text of HTML: paragraphs become paragraphs, list items and
// quotations are marked as plain text marks them.
func untag(in body) body {
	u := &untagger{in: in, out: body{base: in.base, from: make([]place, 0, len(in.text))}, start: true}
	for i := 0; i < len(in.text); {
		switch in.text[i] {
		case '<':
			i = u.tag(i)
		case '&':
			char, n := entity(in.text[i:])
			u.put(char, i, i+n)
			i += n
		case '\r', '\n', '\t':
			u.put(" ", i, i+1)
			i++
		default:
			n := strings.IndexAny(in.text[i:], "<&\r\n\t")
			if n < 0 {
				n = len(in.text) - i
			}
			u.copy(i, i+n)
			i += n
		}
	}
	u.out.text = u.text.String()
	return u.out
}

// put writes text that stands for the bytes [i, j). Blanks at the start of a
// line are left out.
func (u *untagger) put(text string, i, j int) {
	if u.start && text == " " {
		return
	}
	u.begin(i)
	u.out.write(&u.text, text, u.in.span(i, j))
}

// begin marks the start of a line in a quotation.
func (u *untagger) begin(i int) {
	if u.start && u.quote > 0 {
		u.out.write(&u.text, "> ", u.in.span(i, i))
	}
	u.start = false
}

// copy writes the bytes [i, j) as they are.
func (u *untagger) copy(i, j int) {
	for u.start && i < j && u.in.text[i] == ' ' {
		i++
	}
	if i == j {
		return
	}
	u.begin(i)
	u.text.WriteString(u.in.text[i:j])
	for k := i; k < j; k++ {
		s := u.in.span(k, k+1)
		u.out.from = append(u.out.from, place{int32(s.Start), int32(s.End)})
	}
}

// tag reads the tag at i and gives where the text goes on.
func (u *untagger) tag(i int) int {
	s := u.in.text[i:]
	if strings.HasPrefix(s, commentStart) && !u.noComment {
		if n := strings.Index(s, commentEnd); n >= 0 {
			u.copy(i, i+n+len(commentEnd))
			return i + n + len(commentEnd)
		}
		u.noComment = true
	}
	n := -1
	if !u.noTag && len(s) > 1 && isTagStart(s[1]) {
		n = strings.IndexByte(s, '>')
		u.noTag = n < 0
	}
	if n < 0 {
		u.put("<", i, i+1)
		return i + 1
	}
	u.element(tagName(s[1:n]), i, i+n+1)
	return u.after(tagName(s[1:n]), i+n+1)
}

// element writes what stands for the tag [i, end).
func (u *untagger) element(name string, i, end int) {
	switch name {
	case "br":
		u.lines("\n", i, end)
	case "li":
		u.lines("\n\n- ", i, end)
	case "blockquote", "/blockquote":
		u.lines("\n\n", i, end)
		u.quote = max(0, u.quote+1-2*strings.Count(name, "/"))
	case "p", "/p", "div", "/div", "/li", "ul", "/ul", "ol", "/ol", "tr", "/tr", "hr", "h1", "h2", "h3", "/h1", "/h2", "/h3":
		u.lines("\n\n", i, end)
	}
}

func isTagStart(c byte) bool {
	return c == '/' || c == '!' || c == '?' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// tagName is the name of a tag in lower case, with the slash of a closing one.
func tagName(s string) string {
	n := strings.IndexAny(s, " \t\r\n")
	if n < 0 {
		n = len(s)
	}
	return strings.ToLower(strings.TrimSuffix(s[:min(n, 12)], "/"))
}

// after gives where the text goes on behind a tag that ends at i: behind the
// whole element where that holds no words.
func (u *untagger) after(name string, i int) int {
	if name != "style" && name != "script" && name != "title" {
		return i
	}
	rest := u.in.text[i:]
	for at := 0; ; {
		n := strings.Index(rest[at:], "</")
		if n < 0 {
			return len(u.in.text)
		}
		at += n + 2
		if len(rest) >= at+len(name) && strings.EqualFold(rest[at:at+len(name)], name) {
			end := strings.IndexByte(rest[at:], '>')
			return i + at + max(end+1, len(name))
		}
	}
}

// lines writes line endings that stand for the tag [i, j).
func (u *untagger) lines(text string, i, j int) {
	u.out.write(&u.text, text, u.in.span(i, j))
	u.start = !strings.HasSuffix(text, " ")
}
