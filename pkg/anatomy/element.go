// Package anatomy finds out which parts a letter has, which it lacks, and which
// it takes back: the elements that the guide and the research behind it ask
// for.
package anatomy

import "apology.example/pkg/source"

// Verdict is what became of an element in a letter.
type Verdict string

// The verdicts. An element is contradicted when the letter has it and takes it
// back ("I'm sorry, but you started it").
const (
	Present      Verdict = "present"
	Contradicted Verdict = "contradicted"
	Missing      Verdict = "missing"
)

// Want is how much a kind of letter asks for an element.
type Want string

// The wants, from most to least.
const (
	Required    Want = "required"
	Recommended Want = "recommended"
	Optional    Want = "optional"
	Discouraged Want = "discouraged"
)

// Element is one part of a letter, judged.
type Element struct {
	ID       string // as in rules/elements/<id>.yaml
	Title    string
	Verdict  Verdict
	Want     Want
	Evidence []source.Span // in order; empty where it is missing
}
