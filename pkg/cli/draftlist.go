package cli

import (
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/draft"
)

// listTemplates prints a line for each template, by letter, and whom it suits.
func listTemplates(w io.Writer, list []*draft.Template) error {
	var b strings.Builder
	width := 0
	for _, t := range list {
		width = max(width, len(t.Name))
	}
	kind := ""
	for _, t := range list {
		if string(t.Letter) != kind {
			kind = string(t.Letter)
			fmt.Fprintf(&b, "%s\n", kind)
		}
		fmt.Fprintf(&b, "  %-*s  %s (%s%s)\n", width, t.Name, t.Title, strings.Join(t.Relationships, ", "), about(t))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// about is what a template is about, how long its letters do well to be, and
// which file of the user's own it is from.
func about(t *draft.Template) string {
	s := ""
	if len(t.Occasions) > 0 {
		s = "; about: " + strings.Join(t.Occasions, ", ")
	}
	if t.Words[1] > 0 {
		s += fmt.Sprintf("; %d to %d words", t.Words[0], t.Words[1])
	}
	if t.Path != "" {
		s += "; from " + t.Path
	}
	return s
}
