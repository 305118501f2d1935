package letter

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/source"
)

// What cannot be read is refused with the place and a way out.
func TestErrors(t *testing.T) {
	front := func(lines string) string { return "---\n" + lines + "\n---\nDear Bo,\n" }
	for _, c := range []struct {
		name, data string
		reason     error
		want       string // a part of the message
	}{
		{"a.md", "", ErrEmpty, "a.md: there is no letter"},
		{"a.txt", " \r\n\t\n", ErrEmpty, "a.txt: there is no letter"},
		{"a.eml", "From: a@b.example\n\n", ErrEmpty, "there is no letter"},
		{"a.txt", "PK\x03\x04\x00", ErrBinary, "a.txt: this is not text"},
		{"a.txt", "Dear Bo,\n\nthe caf\xe9 was shut", ErrEncoding, "a.txt:3:8: byte 0xE9 is not UTF-8; convert the letter with “iconv"},
		{"a.md", strings.Repeat("a", DefaultMaxSize+1), ErrTooLarge, "a.md: 4194305 bytes is more than the 4194304"},
		{"a.md", front("letter: dezire"), ErrFront, `a.md:2:9: no letter is called "dezire"; did you mean "desire"?`},
		{"a.md", front("to: Bo\nfrom: *x"), ErrFront, "a.md:2:1: the front matter is not YAML"},
		{"a.md", front("to: &x Bo\nfrom: *x"), ErrFront, "a.md:3:7: a letter's front matter has no aliases"},
		{"a.md", front("to: Bo\nto: Al"), ErrFront, `a.md:3:1: "to" is said twice`},
		{"a.md", front("to: " + strings.Repeat("a", 70000)), ErrFront, "a.md:2:1: the front matter is longer"},
		{"a.eml", "From: a\nContent-Type: text/plain; charset=koi8-r\n\n\xd0", ErrEncoding, `charset "koi8-r" is not known; send the letter as UTF-8`},
		{"a.eml", "From: a\nContent-Transfer-Encoding: uuencode\n\nx", ErrMail, `transfer encoding "uuencode" is not known`},
		{"a.eml", "From: a\nContent-Transfer-Encoding: quoted-printable\n\nab=E9c", ErrEncoding, "a.eml:4:3: byte 0xE9"},
		{"a.eml", "From: a\nContent-Transfer-Encoding: base64\n\n???", ErrMail, "base64 is damaged"},
		{"a.eml", "From: a\nContent-Type: image/png\n\nx", ErrMail, "holds no text"},
		{"a.eml", nested(12), ErrMail, "parts more than 8 deep"},
		{"a.eml", "From: a\nContent-Type: multipart/mixed; boundary=b\n" + strings.Repeat("\n--b\nContent-Type: image/png\n", 1200), ErrMail, "more than 1000 parts"},
	} {
		_, err := Parse(c.name, []byte(c.data), Options{})
		if !errors.Is(err, c.reason) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.40q: error %v, want %q", c.data, err, c.want)
		}
	}
}

func nested(depth int) string {
	s := "From: a\n"
	for i := range depth {
		s += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	return s + "\n\nx"
}

// The name, and where that says nothing the text, decides how a letter is read.
func TestFormat(t *testing.T) {
	mail := "From: a@b.example\nSubject: x\n\nDear Bo,\n"
	for _, c := range []struct {
		name, data string
		want       Format
	}{
		{"a.md", mail, Markdown},
		{"A.MARKDOWN", "Dear Bo,", Markdown},
		{"a.txt", mail, Plain},
		{"a.eml", mail, Mail},
		{"aerc-compose-1.eml", "Dear Bo:\n\nI lied.", Plain},
		{"/tmp/mutt-host-0-123", mail, Mail},
		{"-", mail, Mail},
		{"-", "Dear Bo,\n\nI lied.", Plain},
		{"-", "note: I lied\n\nto you", Plain},
		{"-", "From: me\nI lied.", Plain},
		{"-", "From a@b.example Mon Mar 3\n" + mail, Mail},
		{"COMMIT_EDITMSG", mail, Plain},
	} {
		if got := parse(t, c.name, c.data).Format; got != c.want {
			t.Errorf("%s %q is read as %s, want %s", c.name, c.data, got, c.want)
		}
	}
}

// Line endings and encodings make no difference to what is read, and spans
// point at the bytes that it came from.
func TestEncodings(t *testing.T) {
	want := []string{"Dear Éva,", "I lied, and I did it twice.", "Bo"}
	lines := "Dear Éva,\n\nI lied, and\nI did it twice.\n\nBo\n"
	head := "From: a@b.example\nContent-Transfer-Encoding: "
	for _, c := range []struct {
		what, name, data string
		place            Place
		second           string // the bytes of the second block
	}{
		{"LF", "a.md", lines, InFile, "I lied, and\nI did it twice."},
		{"CRLF", "a.md", strings.ReplaceAll(lines, "\n", "\r\n"), InFile, "I lied, and\r\nI did it twice."},
		{"CR", "a.md", strings.ReplaceAll(lines, "\n", "\r"), InFile, "I lied, and\rI did it twice."},
		{"plain CRLF", "a.txt", strings.ReplaceAll(lines, "\n", "\r\n"), InFile, "I lied, and\r\nI did it twice."},
		{"plain CR", "a.txt", strings.ReplaceAll(lines, "\n", "\r"), InFile, "I lied, and\rI did it twice."},
		{"byte order mark", "a.txt", bom + lines, InFile, "I lied, and\nI did it twice."},
		{"mark and front matter", "a.md", bom + "---\nto: Éva\n---\n" + lines, InFile, "I lied, and\nI did it twice."},
		{"UTF-16LE", "a.txt", "\xFF\xFE" + wide(lines, 0, 1), InBody, "I lied, and\nI did it twice."},
		{"UTF-16BE", "a.md", "\xFE\xFF" + wide(lines, 1, 0), InBody, "I lied, and\nI did it twice."},
		{"quoted-printable", "a.eml", head + "quoted-printable\n\nDear =C3=89va,\n\nI li=\n=65d,=20and\nI did it twice.\n\nBo=\n", InFile, "I li=\n=65d,=20and\nI did it twice."},
		{"Latin-1", "a.eml", head + "8bit\nContent-Type: text/plain; charset=iso-8859-1\n\n" + strings.ReplaceAll(lines, "É", "\xC9"), InBody, "I lied, and\nI did it twice."},
		{"base64", "a.eml", head + "base64\n\nRGVhciDDiXZhLAoKSSBsaWVkLCBhbmQKSSBkaWQg\naXQgdHdpY2UuCgpCbwo=\n", InBody, "I lied, and\nI did it twice."},
	} {
		t.Run(c.what, func(t *testing.T) {
			l := parse(t, c.name, c.data)
			var got []string
			for _, b := range l.Blocks {
				got = append(got, b.Passage.Text.String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if second := l.File.Slice(l.Blocks[1].Span); second != c.second || l.Place != c.place {
				t.Errorf("second block is %q in %s, want %q in %s", second, l.Place, c.second, c.place)
			}
		})
	}
}

// wide writes each character of the basic plane below U+0100 in two bytes.
func wide(s string, high, low int) string {
	var b strings.Builder
	for _, r := range s {
		pair := [2]byte{}
		pair[high], pair[low] = byte(r), 0
		b.Write(pair[:])
	}
	return b.String()
}

// A word of a letter is found at the bytes that spell it, whatever stands
// between.
func TestWordsKeepTheirPlace(t *testing.T) {
	for _, c := range []struct{ name, data, word, want string }{
		{"a.md", "I am **sorry** now", "sorry", "sorry"},
		{"a.md", "You&rsquo;d waited", "You’d", "You&rsquo;d"},
		{"a.md", "a \\*star\\* b", "star", "star"},
		{"a.md", "two  \nlines", "two lines", "two  \nlines"},
		{"a.eml", "From: a\nContent-Transfer-Encoding: quoted-printable\n\nthe caf=C3=A9 was", "café", "caf=C3=A9"},
		{"a.eml", "From: a\nContent-Type: text/html\n\n<p>so <b>so</b>rry &eacute;</p>", "sorry é", "so</b>rry &eacute;"},
	} {
		l := parse(t, c.name, c.data)
		text := l.Blocks[0].Passage.Text
		at := strings.LastIndex(text.String(), c.word)
		if at < 0 {
			t.Errorf("%q is not in %q", c.word, text.String())
			continue
		}
		got := l.File.Slice(text.Span(source.Span{Start: at, End: at + len(c.word)}))
		if got != c.want {
			t.Errorf("%q of %q points at %q, want %q", c.word, c.data, got, c.want)
		}
	}
}
