package draft

import (
	"bytes"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"apology.example/pkg/letter"
	"apology.example/pkg/spell"
)

// Format is how a draft is written.
type Format string

// The formats of a draft.
const (
	Markdown Format = "markdown"
	Text     Format = "text"
	Mail     Format = "eml"
)

// Formats are the names of the formats, the default first.
var Formats = []string{string(Markdown), string(Text), string(Mail)}

// ParseFormat is the format of that name. The error names the nearest one.
func ParseFormat(name string) (Format, error) {
	for _, f := range Formats {
		if f == name {
			return Format(f), nil
		}
	}
	return "", fmt.Errorf("a draft has no format %q%s; there are %s", name, spell.Suggest(name, Formats), strings.Join(Formats, ", "))
}

// Bytes are the draft as a file in the format that it was rendered for. Mail
// has headers and never front matter.
func (d *Draft) Bytes(f Format, front bool) ([]byte, error) {
	if f != Mail {
		return []byte(d.Text(front)), nil
	}
	var b bytes.Buffer
	d.headers(&b)
	w := quotedprintable.NewWriter(&b)
	if _, err := w.Write([]byte(strings.ReplaceAll(d.Body, "\n", "\r\n"))); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// subjects say no more than the envelope of a letter does.
var subjects = map[letter.Kind]string{
	letter.Apology: "An apology", letter.Desire: "A letter", letter.Space: "A short note", letter.Listen: "What you told me",
}

// headers writes those of a mail that is not sent yet. An address is written
// only where the writer gave one.
func (d *Draft) headers(b *bytes.Buffer) {
	for _, h := range []struct{ key, who string }{{"From", d.From}, {"To", d.To}} {
		if a, err := mail.ParseAddress(h.who); err == nil {
			fmt.Fprintf(b, "%s: %s\r\n", h.key, a)
		}
	}
	fmt.Fprintf(b, "Subject: %s\r\n", mime.QEncoding.Encode("utf-8", subjects[d.Kind]))
	b.WriteString("X-Unsent: 1\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
}
