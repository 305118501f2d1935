package lint

import (
	"errors"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// Redacted is the result with every word of the writer's replaced by its shape:
// an x for each letter and a 9 for each digit, with the same bytes before and
// behind it. Places, rules and kinds stay, so that it can be shown to others.
func (r Result) Redacted() Result {
	old := reading{letter: r.Letter}
	r.Letter = &letter.Letter{
		File: source.NewFile(redactedPath(r.Letter.File.Name), shape(r.Letter.File.Data)), Format: r.Letter.Format, Place: r.Letter.Place,
		Front: letter.Front{Kind: r.Letter.Front.Kind},
	}
	r.Path = redactedPath(r.Path)
	r.Diagnostics = slices.Clone(r.Diagnostics)
	for i := range r.Diagnostics {
		r.Diagnostics[i] = redacted(r.Diagnostics[i], quote(old.text(r.Diagnostics[i].Span)))
	}
	return r
}

// Redacted is the failure with its path replaced by its shape.
func (f Failure) Redacted() Failure {
	hidden := redactedPath(f.Path)
	return Failure{hidden, errors.New(strings.ReplaceAll(f.Err.Error(), f.Path, hidden))}
}

// redacted is a finding in which the words that it quotes have become shapes.
func redacted(d diag.Diagnostic, words string) diag.Diagnostic {
	hide := func(s string) string { return hideWords(s, words) }
	if d.By == diag.ByLetter && !d.Span.Empty() {
		hide = hideQuoted // it may quote what stands in a comment
	}
	d.Message, d.Advice, d.Reason = hide(d.Message), hide(d.Advice), shape(d.Reason)
	d.Fixes = slices.Clone(d.Fixes)
	for i, fix := range d.Fixes {
		d.Fixes[i].Title, d.Fixes[i].Edits = hideQuoted(fix.Title), slices.Clone(fix.Edits)
		for k := range fix.Edits {
			d.Fixes[i].Edits[k].New = shape(fix.Edits[k].New)
		}
	}
	return d
}

// hideWords replaces the words where s quotes them, or, where it quotes none,
// wherever they are.
func hideWords(s, words string) string {
	if quoted := "“" + words + "”"; strings.Contains(s, quoted) {
		return strings.ReplaceAll(s, quoted, "“"+shape(words)+"”")
	}
	if words == "" {
		return s
	}
	return strings.ReplaceAll(s, words, shape(words))
}

// hideQuoted replaces whatever stands between the first quotation mark and the
// last.
func hideQuoted(s string) string {
	start, end := strings.Index(s, "“"), strings.LastIndex(s, "”")
	if start < 0 || end < start {
		return s
	}
	return s[:start] + shape(s[start:end]) + s[end:]
}

// redactedPath keeps the folders' depth and the ending of a path.
func redactedPath(name string) string {
	ext := path.Ext(name)
	return shape(strings.TrimSuffix(name, ext)) + ext
}

// stand are what letters are replaced by, small and large, by their length in
// bytes, so that every place stays where it was.
var stand = [utf8.UTFMax + 1][2]string{{}, {"x", "X"}, {"ø", "Ø"}, {"ẋ", "Ẋ"}, {"𝑥", "𝑋"}}

// shape is s with its letters and digits replaced.
func shape(s string) string {
	var b strings.Builder
	for i, c := range s {
		n := utf8.RuneLen(c)
		switch {
		case c == utf8.RuneError:
			_, n = utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+n])
		case c < utf8.RuneSelf && unicode.IsDigit(c):
			b.WriteByte('9')
		case unicode.IsUpper(c):
			b.WriteString(stand[n][1])
		case unicode.In(c, unicode.L, unicode.M, unicode.N):
			b.WriteString(stand[n][0])
		default:
			b.WriteString(s[i : i+n])
		}
	}
	return b.String()
}
