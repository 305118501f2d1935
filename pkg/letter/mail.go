package letter

import (
	"mime"
	"strings"
	"unicode/utf8"

	"apology.example/pkg/source"
)

// The bounds of a mail: nobody nests an apology deeper.
const (
	maxDepth = 8
	maxParts = 1000
)

// part is a mail or a part of one: its header and the bytes [start, end) of its
// body.
type part struct {
	header
	media  string            // "text/plain", in lower case
	params map[string]string // "charset", "boundary"
	start  int
	last   int
}

// mailReader finds the part of a mail that the writer wrote.
type mailReader struct {
	l     *Letter
	parts int
	plain *part // the first text/plain
	html  *part // the first text/html
}

// readMail reads a mail. Where its text stands in the file, if in
// quoted-printable, spans point there; else at the decoded body.
func (l *Letter) readMail() (reading, error) {
	m := &mailReader{l: l}
	s := l.File.Data
	top := newPart(s, mailStart(s), len(s))
	l.Front = top.front()
	if err := m.find(top, 0); err != nil {
		return reading{}, err
	}
	switch {
	case m.plain != nil:
		b, err := m.decode(m.plain)
		return readPlain(b, false), err
	case m.html != nil:
		b, err := m.decode(m.html)
		return readPlain(untag(b), false), err
	}
	return reading{}, wholeError(ErrMail, l.File.Name, "the mail holds no text; send it as text/plain or text/html")
}

func newPart(s string, start, end int) *part {
	p := &part{header: readHeader(s, start, end), last: end}
	p.start = p.header.end
	media, params, err := mime.ParseMediaType(p.get("Content-Type"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	p.media, p.params = media, params
	return p
}

// decode undoes the transfer encoding and the charset of a part.
func (m *mailReader) decode(p *part) (body, error) {
	charset, raw := p.params["charset"], m.l.File.Data[p.start:p.last]
	var b body
	switch encoding := strings.ToLower(p.get("Content-Transfer-Encoding")); encoding {
	case "", "7bit", "8bit", "binary":
		b = body{text: raw, base: p.start}
	case "quoted-printable":
		b = unquote(raw, p.start)
	case "base64":
		text, err := unbase64(raw)
		if err != nil {
			return body{}, errorAt(ErrMail, m.l.File, p.start, "the mail's base64 is damaged: %v; send the letter again", err)
		}
		return m.replace(p, charset, text)
	default:
		return body{}, errorAt(ErrMail, m.l.File, p.start, "transfer encoding %q is not known; send the letter as quoted-printable", encoding)
	}
	if !isUTF8(charset) && !isASCII(b.text) {
		return m.replace(p, charset, b.text)
	}
	return b, m.check(b)
}

// replace makes the decoded text the file that spans point into.
func (m *mailReader) replace(p *part, charset, text string) (body, error) {
	if !isUTF8(charset) {
		decode, ok := decoders[strings.ToLower(charset)]
		if !ok {
			return body{}, errorAt(ErrEncoding, m.l.File, p.start, "charset %q is not known; send the letter as UTF-8", charset)
		}
		text = decode(text)
	}
	m.l.File = source.NewFile(m.l.File.Name, text)
	m.l.Place = InBody
	b := body{text: text}
	return b, m.check(b)
}

// check finds a body that is not text.
func (m *mailReader) check(b body) error {
	if strings.IndexByte(b.text, 0) >= 0 {
		return wholeError(ErrBinary, m.l.File.Name, "the mail's text part is not text; send it as text/plain")
	}
	if b.from == nil {
		return checkUTF8(m.l.File, b.base, b.base+len(b.text))
	}
	for i, r := range b.text {
		if _, size := utf8.DecodeRuneInString(b.text[i:]); r == utf8.RuneError && size == 1 {
			return errorAt(ErrEncoding, m.l.File, b.span(i, i+1).Start,
				"byte 0x%02X is not UTF-8, as the mail says it is; send the letter again as UTF-8", b.text[i])
		}
	}
	return nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
