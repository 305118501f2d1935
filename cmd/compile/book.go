package main

import (
	"fmt"
	"strings"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// bookmark is the line of rules/README.md under which the table of all rules
// stands. What is above it is written by people.
const bookmark = "<!-- make generate writes all that follows -->\n"

// book is the text with the table of all rules of the set under its bookmark.
func book(text string, set *rule.Set) (string, error) {
	above, _, ok := strings.Cut(text, bookmark)
	if !ok {
		return "", fmt.Errorf("rules/README.md: the line %q is not there; put it where the table of all rules shall stand", strings.TrimSpace(bookmark))
	}
	docs, err := rule.Manuals()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(above + bookmark)
	category := "elements"
	for _, r := range set.Rules {
		if r.Element {
			continue
		}
		if r.Category != category {
			category = r.Category
			b.WriteString(heading(category))
		}
		figures, err := rule.Measured(r.ID)
		if err != nil {
			return "", err
		}
		row(&b, link(r), severity(r), letters(r), cellText(r.Title), hears(r, docs[r.ID]), right(figures, "written"), right(figures, "real"))
	}
	elements(&b, set)
	return b.String(), nil
}

func heading(category string) string {
	return "\n### " + category + "\n" +
		"| rule | severity | letters | about | hears | written | real |\n" +
		"|---|---|---|---|---|---|---|\n"
}

func row(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func link(r *rule.Rule) string { return fmt.Sprintf("[%s](%[2]s/%[1]s.yaml)", r.ID, r.Category) }

// severity is how severe the rule is where it holds, and in which letters it is
// otherwise.
func severity(r *rule.Rule) string {
	usual := r.Severity
	var other strings.Builder
	for _, k := range letter.Kinds {
		switch own := r.For(k); {
		case own == diag.Off:
		case usual == diag.Off:
			usual = own
		case own != usual:
			fmt.Fprintf(&other, "; %s: %s", k, own)
		}
	}
	return usual.String() + other.String()
}

// letters are the kinds of letter in which the rule holds.
func letters(r *rule.Rule) string {
	var kinds []string
	for _, k := range letter.Kinds {
		if r.For(k) != diag.Off {
			kinds = append(kinds, string(k))
		}
	}
	if len(kinds) == len(letter.Kinds) {
		return "all"
	}
	return strings.Join(kinds, ", ")
}

// hears is a sentence that the rule finds, with the words that it reports in
// bold. A rule about the letter as a whole has none that short; what it says
// stands there instead.
func hears(r *rule.Rule, doc *rule.Doc) string {
	if len(doc.Patterns) == 0 || len(doc.Bad) == 0 {
		return cellText(r.Message)
	}
	return "“" + strings.NewReplacer("[[", "**", "]]", "**").Replace(cellText(doc.Bad[0])) + "”"
}

// right is how often the rule was right where it spoke, on one set of
// sentences.
func right(figures []rule.Accuracy, set string) string {
	for _, f := range figures {
		if f.Set == set {
			return fmt.Sprintf("%d of %d", f.Faulty, f.Spoke)
		}
	}
	return ""
}

// elements is the table of what a good letter has.
func elements(b *strings.Builder, set *rule.Set) {
	b.WriteString("\n### elements\n| element | what it is | apology | desire | space | listen |\n|---|---|---|---|---|---|\n")
	for _, r := range set.Rules {
		if r.Element {
			row(b, link(r), cellText(r.Title), r.Wanted[letter.Apology], r.Wanted[letter.Desire], r.Wanted[letter.Space], r.Wanted[letter.Listen])
		}
	}
}

// cellText is a text that stands in a table of Markdown as it is.
func cellText(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer("|", `\|`, "*", `\*`, "_", `\_`, "<", "&lt;").Replace(s)
}
