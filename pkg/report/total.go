package report

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"apology.example/pkg/lint"
	"apology.example/pkg/screen"
	"apology.example/pkg/spell"
)

// close says how much was found, in a line or two.
func (t text) close(s Summary, _ []lint.Failure) []byte {
	if s.Letters == 0 || t.o.Quiet && !t.o.Stats {
		return nil
	}
	var b bytes.Buffer
	if !t.o.Quiet {
		b.WriteString(screen.Wrap(total(s), "", t.wide))
	}
	if t.o.Stats {
		t.stats(&b, s)
	}
	return b.Bytes()
}

// total never says that a letter is good: nobody can know that from its words.
func total(s Summary) string {
	read := fmt.Sprintf("%s read %s", count(s.rules, "rule"), count(s.sentences, "sentence"))
	if s.found() == 0 {
		return fmt.Sprintf("Nothing found in %s%s: %s. That is no promise of how your words will be heard.",
			count(s.Letters, "letter"), suppressed(s), read)
	}
	var found []string
	for _, part := range []struct {
		n    int
		what string
	}{{s.Safety, "safety finding"}, {s.Errors, "error"}, {s.Warnings, "warning"}, {s.Suggestions, "suggestion"}} {
		if part.n > 0 {
			found = append(found, count(part.n, part.what))
		}
	}
	return fmt.Sprintf("%s in %s%s (%s)%s", strings.Join(found, ", "), count(s.Letters, "letter"), suppressed(s), read, mendable(s))
}

// mendable says what may be changed without asking.
func mendable(s Summary) string {
	if s.mendable == 0 {
		return ""
	}
	return fmt.Sprintf("; --fix can mend %d of them", s.mendable)
}

func suppressed(s Summary) string {
	if s.Suppressed == 0 {
		return ""
	}
	return fmt.Sprintf(", %d suppressed", s.Suppressed)
}

// count is "1 letter", "2 letters".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// stats lists the rules that spoke, the busiest first.
func (t text) stats(b *bytes.Buffer, s Summary) {
	rules := spell.Keys(s.byRule)
	slices.SortStableFunc(rules, func(x, y string) int { return cmp.Compare(s.byRule[y], s.byRule[x]) })
	if !t.o.Quiet {
		b.WriteByte('\n')
	}
	fmt.Fprintf(b, "%7d words\n%7d sentences\n", s.words, s.sentences)
	for _, rule := range rules {
		fmt.Fprintf(b, "%7d %s\n", s.byRule[rule], rule)
	}
}
