package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// finding is words that a reader marks in a letter, as far as they are counted.
type finding struct {
	rule     string // or the label, of a reader that knows no rules
	severity diag.Severity
	span     source.Span
	whole    bool // about the letter as a whole, not about these words
}

// reader marks words in a letter: the rules, or what they are held against.
type reader struct {
	name string
	read func(*letter.Letter) []finding
}

// byRules reads with the rules.
func byRules(l *lint.Linter) reader {
	return reader{"rules", func(lt *letter.Letter) []finding { return findings(l.Lint(lt.File.Name, lt)) }}
}

func findings(res lint.Result) []finding {
	var list []finding
	for _, d := range res.Diagnostics {
		if !d.Suppressed {
			whole := d.By == diag.ByLetter || d.Category == "letter"
			list = append(list, finding{d.Rule, d.Severity, d.Span, whole})
		}
	}
	return list
}

// byWords reads with a list of words. It has no severities: all are errors.
func byWords() reader {
	res := map[string]*regexp.Regexp{}
	for label, phrases := range wordList {
		words := strings.ReplaceAll(strings.Join(phrases, "|"), "'", "['’]")
		res[label] = regexp.MustCompile(`(?i)\b(?:` + words + `)\b`)
	}
	return reader{"word list", func(lt *letter.Letter) []finding {
		var list []finding
		for _, b := range lt.Blocks {
			for label, re := range res {
				for _, at := range re.FindAllStringIndex(b.Passage.Text.String(), -1) {
					span := b.Passage.Text.Span(source.Span{Start: at[0], End: at[1]})
					list = append(list, finding{rule: label, severity: diag.Error, span: span})
				}
			}
		}
		slices.SortFunc(list, func(a, b finding) int {
			return cmp.Or(a.span.Start-b.span.Start, strings.Compare(a.rule, b.rule))
		})
		return list
	}}
}

// message reads the sentences of a message together, and gives each of them
// the findings on its own words.
func (r reader) message(list []sentence) ([]reading, error) {
	var b strings.Builder
	spans := make([]source.Span, len(list))
	for i, s := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		spans[i] = source.Span{Start: b.Len(), End: b.Len() + len(s.Text)}
		b.WriteString(s.Text)
	}
	lt, err := letter.Parse("message.txt", []byte(b.String()), letter.Options{})
	if err != nil {
		return nil, err
	}
	read := make([]reading, len(list))
	for i, found := range attribute(r.read(lt), spans) {
		read[i] = reading{list[i], found}
	}
	return read, nil
}

// attribute gives every span the findings that share a byte with it. Those
// about the letter as a whole belong to none.
func attribute(found []finding, spans []source.Span) [][]finding {
	lists := make([][]finding, len(spans))
	for i, s := range spans {
		for _, f := range found {
			if !f.whole && f.span.Overlaps(s) {
				lists[i] = append(lists[i], f)
			}
		}
	}
	return lists
}

// reading is a sentence with what a reader found in it.
type reading struct {
	sentence
	found []finding
}

func (r reading) flagged() bool { return len(r.found) > 0 }

func (r reading) worst() diag.Severity { return worst(r.found) }

func worst(found []finding) diag.Severity {
	w := diag.Off
	for _, f := range found {
		w = max(w, f.severity)
	}
	return w
}
