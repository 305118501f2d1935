package letter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzParse: whatever the bytes, Parse does not panic, its blocks stand in order
// inside the file, and every token is made of the bytes that it points at.
func FuzzParse(f *testing.F) {
	for _, path := range letterFiles(f) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(path), data)
	}
	for _, s := range seeds {
		f.Add(".md", []byte(s))
		f.Add(".txt", []byte(s))
		f.Add(".eml", []byte(s))
	}
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		l, err := Parse("letter"+ext, data, Options{MaxSize: 64 << 10})
		if err == nil {
			checkLetter(t, l)
		}
	})
}

// FuzzMail: the same of a body in every encoding that mail has.
func FuzzMail(f *testing.F) {
	f.Add("quoted-printable", "utf-8", "text/plain", "Dear =C3=89va,=0A=\n\nI am =\nsorry=2E")
	f.Add("base64", "iso-8859-1", "text/plain", "RGVhciDJdmEs")
	f.Add("8bit", "windows-1252", "text/html", "<p>Dear \xC9va,<p>it&rsquo;s <b")
	f.Add("", "", "multipart/alternative; boundary=x", "--x\nContent-Type: text/html\n\n<blockquote>a<br>b\n--x--")
	f.Fuzz(func(t *testing.T, encoding, charset, media, text string) {
		head := "From: a@b.example\nContent-Type: " + media + "; charset=" + charset + "\nContent-Transfer-Encoding: " + encoding + "\n\n"
		l, err := Parse("letter.eml", []byte(head+text), Options{MaxSize: 64 << 10})
		if err == nil {
			checkLetter(t, l)
		}
	})
}

var seeds = []string{
	"", "\n", "a", "---\n---\n", "---\nto: x\n---\nDear x,\r\n\r\ny\r\rz", "<!--", "<!-- apology:ignore a -- b -->", "a <!-- apology:ignore-file --> b",
	"> > - x\n\n- > y\n-\n", "\t\tcode?\n\n    more", "``` \nx", "&amp;&#0;&bogus;\\&\\", "*a **b* c**", "[a]: b\n[a]", "![x](y)", "# \n#\n\n=\n---\n",
	"\uFEFF---\nto: x\n---\n\uFEFFhi", "\xFF\xFEH\x00i\x00", "From: x\n\n--\n> y\nOn 1 a wrote:\nx", "Hi\n\n-- \nx", "1. a\n2) b\n• c", "<div>\n<!-- x -->y\n</div>",
	"Dear A,\nLove,\nB", "P.S. x", "- Leah", "A\n===\nB\n---\nC", "\u00A0x\u00A0", "<!-- a\n\n> b --> c\n\nd",
}

func checkLetter(t *testing.T, l *Letter) {
	t.Helper()
	size, at := len(l.File.Data), 0
	for _, b := range l.Blocks {
		if b.Span.Start < at || b.Span.Empty() || b.Span.End > size {
			t.Fatalf("%s block %v behind %d in %d bytes", b.Role, b.Span, at, size)
		}
		at = b.Span.Start
		for _, k := range b.Passage.Tokens() {
			if k.Span.Empty() || !b.Span.Covers(k.Span) {
				t.Fatalf("token %q at %v is outside its %s at %v", k.Text, k.Span, b.Role, b.Span)
			}
			got := l.File.Slice(k.Span)
			if len(got) == len(k.Text) && got != k.Text && !strings.ContainsAny(got, "&=\\<") {
				t.Fatalf("token %q points at %q", k.Text, got)
			}
		}
	}
	for _, s := range l.Suppressions {
		if s.Span.Empty() || s.Span.End > size || s.Covers.Start < 0 || s.Covers.End > size || s.Covers.Start > s.Covers.End {
			t.Fatalf("suppression %+v in %d bytes", s, size)
		}
	}
}
