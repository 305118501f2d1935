package draft

import (
	"strings"
	"testing"

	"apology.example/pkg/letter"
)

// answersToEscape try to be more than text.
var answersToEscape = []string{
	"I read your diary.", "# not a heading", "- not an item", "12. not an item", "1) nor this", "+ or this", "---", "===", "```\ncode\n```",
	"> not a quotation", "*not* _emphasized_ `code` ~~gone~~", "[not](a-link) ![nor](a-picture)", "<b>bold</b> <!-- apology:ignore-file -- x -->",
	"&amp; &#35; AT&T;", `a \ and \* and \\`, "| a | b |\n|---|---|", "one\n\ntwo\r\n\r\nthree", "    four blanks", "\ttab", "a\x00b\x1b[31m", "",
	"https://example.org/a_b", "me@example.org", "{{.from}} {{template \"x\"}}", "…\u2028…", "a  \nb", "~~~", ": x", "*", "_", "[x]: y", "$x$",
	"apology:ignore-file -- x", "Dear you,", "&copy; ", "\U000F0000\U000F0001", "é\xff",
}

// In Markdown an answer is paragraphs with the very words of the answer.
func FuzzMarkdown(f *testing.F) {
	for _, s := range answersToEscape {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		text := plain(answer)
		if text == "" || len(text) > 500 { // a letter full of marks is read as plain text
			return
		}
		l, err := letter.Parse("draft.md", []byte("Hello there.\n\n"+markdown(text)+"\n\nBye then.\n"), letter.Options{})
		if err != nil {
			t.Fatalf("%q: %v", answer, err)
		}
		var got []string
		for _, b := range l.Blocks {
			got = append(got, b.Passage.Text.String())
			if b.Role == letter.Heading || b.Role == letter.Item || b.Role == letter.Quotation || b.Role == letter.Code {
				t.Errorf("%q: %s in %q", answer, b.Role, markdown(text))
			}
		}
		want := "Hello there.\n\n" + text + "\n\nBye then."
		if joined := strings.Join(got, "\n\n"); strings.Join(strings.Fields(joined), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q became\n%q\nand reads\n%q", answer, markdown(text), joined)
		}
		if len(l.Suppressions) > 0 {
			t.Errorf("%q: %q asks for silence", answer, markdown(text))
		}
	})
}
