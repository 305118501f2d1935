package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
)

// fixes are what a rule proposes to do with the words it found. There is none
// where the file says more than the words do, as it does in mail and within
// emphasis: an edit could leave the rest of it behind.
func (r *reading) fixes(m rule.Match) []diag.Fix {
	words := r.text(m.Span)
	if !m.Fix.Any() || r.letter.Format == letter.Mail || words != r.letter.File.Slice(m.Span) || !r.bare(m.Span) {
		return nil
	}
	if m.Fix.Ask != "" {
		title := "put a question in place of “" + quote(words) + "”: " + m.Fix.Ask
		return []diag.Fix{{Title: title, Edits: []diag.Edit{{Span: m.Span, New: "[" + m.Fix.Ask + "]"}}}}
	}
	title := "remove “" + quote(words) + "”"
	return []diag.Fix{{Title: title, Safe: m.Fix.Safe(), Edits: removal(r.letter.File.Data, m.Span, m.Sentence)}}
}

// bare reports whether nothing but blanks and punctuation touches the words.
func (r *reading) bare(words source.Span) bool {
	data := r.letter.File.Data
	before := words.Start == 0 || parts(data[words.Start-1])
	return before && (words.End == len(data) || parts(data[words.End]) || strings.IndexByte(",.;:!?", data[words.End]) >= 0)
}

// parts reports whether c parts words.
func parts(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// removal takes words out together with what joined them to the others: the
// blanks on one side and a comma that has nothing left to part. What then
// begins the sentence gets a capital.
func removal(data string, words, sentence source.Span) []diag.Edit {
	start := len(strings.TrimRight(data[:words.Start], " \t"))
	end := words.End
	ends := end == len(data) || strings.IndexByte(",.;:!?\r\n", data[end]) >= 0
	switch {
	case words.Start == sentence.Start:
		return headless(data, words)
	case start > 0 && data[start-1] == ',' && ends:
		return []diag.Edit{{Span: source.Span{Start: start - 1, End: end}}}
	case start > 0 && !parts(data[start-1]):
		return []diag.Edit{{Span: source.Span{Start: start, End: end}}}
	}
	return []diag.Edit{{Span: source.Span{Start: words.Start, End: behind(data, end)}}}
}

// headless takes the first words of a sentence out, and its end where no words
// are left.
func headless(data string, words source.Span) []diag.Edit {
	end := words.End
	if end < len(data) && data[end] == ',' {
		end++
	} else {
		end = len(data) - len(strings.TrimLeft(data[end:], ".!?"))
	}
	end = behind(data, end)
	first, size := utf8.DecodeRuneInString(data[end:])
	edit := diag.Edit{Span: source.Span{Start: words.Start, End: end}}
	if capital, _ := utf8.DecodeRuneInString(data[words.Start:]); unicode.IsUpper(capital) && unicode.IsLower(first) {
		edit.Span.End += size
		edit.New = string(unicode.ToUpper(first))
	}
	return []diag.Edit{edit}
}

// behind is where the blanks from at on end, which may hold one line ending.
func behind(data string, at int) int {
	rest := strings.TrimLeft(data[at:], " \t")
	if line := strings.TrimPrefix(strings.TrimPrefix(rest, "\r"), "\n"); line != rest && at < len(data) {
		rest = line
	}
	return len(data) - len(rest)
}
