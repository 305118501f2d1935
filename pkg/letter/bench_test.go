package letter

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func BenchmarkParse(b *testing.B) {
	for _, path := range []string{"markdown.md", "plain.txt", "reply.eml", "html.eml"} {
		data, err := os.ReadFile("testdata/letters/" + path)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(path, func(b *testing.B) { parseAll(b, path, data) })
	}
}

// BenchmarkGrowth reads what is slow to read badly at two sizes: twice the bytes
// may take about twice the time.
func BenchmarkGrowth(b *testing.B) {
	for _, c := range growth {
		for _, n := range []int{1 << 17, 1 << 18} {
			data := []byte(c.head + strings.Repeat(c.unit, n/len(c.unit)))
			b.Run(fmt.Sprintf("%s/%d", c.what, n), func(b *testing.B) { parseAll(b, c.name, data) })
		}
	}
}

func parseAll(b *testing.B, name string, data []byte) {
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse(name, data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

const htmlHead = "From: a@b.example\nContent-Type: text/html\n\nx"

var growth = []struct{ what, name, head, unit string }{
	{"words", "a.md", "", "I am sorry that I was late.\n\n"},
	{"emphasis", "a.md", "", "*a_"},
	{"emphasis-paragraphs", "a.md", "", strings.Repeat("*a_", 330) + "\n\n"},
	{"links", "a.md", "", "[a]("},
	{"links-paragraphs", "a.md", "", strings.Repeat("[a](", 490) + "\n\n"},
	{"quotes", "a.md", "", "> "},
	{"quote-paragraphs", "a.md", "", strings.Repeat("> ", 990) + "a\n\n"},
	{"quote-lines", "a.md", "", "> a\n"},
	{"items", "a.md", "", "- a\n"},
	{"nested-items", "a.md", "", strings.Repeat("- ", 200) + "a\n\n"},
	{"definitions", "a.md", "", "[a]: b\n"},
	{"suppressions", "a.md", "x\n\n", "<!-- apology:ignore a -- b -->\n\n"},
	{"suppressions-inline", "a.md", "", "a <!-- apology:ignore a -- b -->\n"},
	{"suppressions-line", "a.txt", "", "a <!-- apology:ignore a -- b -->"},
	{"open-comments", "a.txt", "x", "<!--"},
	{"lines", "a.txt", "x", "\n\r"},
	{"replies", "a.txt", "", "On 1 a wrote:\n> b\n"},
	{"capitals", "a.txt", "", "SHOUTING\n"},
	{"tags", "a.eml", htmlHead, "<p"},
	{"styles", "a.eml", htmlHead, "<style>"},
	{"open-html-comments", "a.eml", htmlHead, "<!--"},
	{"blockquotes", "a.eml", htmlHead, "<blockquote>"},
	{"entities", "a.eml", htmlHead, "&amp;&"},
	{"quoted", "a.eml", "From: a\nContent-Transfer-Encoding: quoted-printable\n\nx", "=C3=A9=\n"},
	{"parts", "a.eml", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n", "x\n"},
}
