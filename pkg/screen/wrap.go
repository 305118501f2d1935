package screen

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Wrap breaks a text between its words into lines of at most that width, each
// behind the indent. A word that is wider has a line of its own.
func Wrap(text, indent string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		word = Visible(word)
		n := displaywidth.String(word)
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	if column > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}
