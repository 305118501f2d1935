package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// The columns of a long line are those that counting from its start gives.
func TestColumnsOfLongLines(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("I am sorry. ", 900),
		"short\n" + strings.Repeat("é漢🙂x", 1500) + "\nshort",
		strings.Repeat("\xffé\x80", 2000),
	} {
		f := NewFile("a", text)
		for offset := 0; offset <= len(text); offset += 7 {
			start := strings.LastIndexByte(text[:offset], '\n') + 1
			before := text[start:offset]
			got := f.Position(offset)
			if got.Column != utf8.RuneCountInString(before)+1 || got.UTF16 != utf16Len(before) {
				// The bytes of half a character count one each, wherever it is cut.
				t.Fatalf("at %d: got %+v, want column %d and UTF-16 %d", offset, got, utf8.RuneCountInString(before)+1, utf16Len(before))
			}
			for u, want := range map[Unit]int{Chars: got.Column, UTF16: got.UTF16 + 1, Bytes: len(before) + 1} {
				if c := f.Column(offset, u); c != want {
					t.Fatalf("at %d: column %d in %v, want %d", offset, c, u, want)
				}
			}
		}
	}
}
