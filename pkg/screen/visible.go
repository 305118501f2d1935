// Package screen makes text fit for a terminal: wrapped, coloured, and with
// nothing in it that a terminal would obey.
package screen

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Visible is s with nothing in it that a terminal would obey or hide: control
// characters become pictures of themselves (␛), and marks that show nothing or
// turn the writing round become their numbers (<202E>). Emoji that are joined
// of several stay joined.
func Visible(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		b.WriteString(visible(g.Value()))
	}
	return b.String()
}

// plain reports whether s is printable ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// visible is Visible for one character, together with all that combines with it.
func visible(cluster string) string {
	if plain(cluster) {
		return cluster
	}
	var b strings.Builder
	first, _ := utf8.DecodeRuneInString(cluster)
	for i, c := range cluster {
		switch {
		case i > 0 && joins(c) && joined(first):
			b.WriteRune(c)
		case c < ' ':
			b.WriteRune('\u2400' + c)
		case c == '\x7F':
			b.WriteRune('\u2421')
		case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			fmt.Fprintf(&b, "<%04X>", c)
		default:
			b.WriteRune(c) // what is not UTF-8 becomes U+FFFD
		}
	}
	return b.String()
}

// joins reports whether c holds a character together: a joiner, or a tag as in
// the flag of Wales.
func joins(c rune) bool {
	return c == '\u200C' || c == '\u200D' || c >= '\U000E0020' && c <= '\U000E007F'
}

// joined reports whether a joiner has something to do behind c: it is a symbol,
// or a letter of a script that joins. Behind other letters it only hides.
func joined(c rune) bool {
	return unicode.Is(unicode.So, c) || unicode.IsLetter(c) && !unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}
