// Package rule is the rule language: YAML files that say which words hurt, and
// why, compiled into something that reads a letter in time linear in its
// length.
package rule

import (
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
)

// Rule is what is said of a rule when it speaks. It is read-only.
type Rule struct {
	ID       string // kebab-case; the file's name
	Category string // the folder's name
	Title    string // a sentence without a full stop

	Severity diag.Severity                 // by default
	ByKind   map[letter.Kind]diag.Severity // for some kinds of letter; Off where it does not hold

	Message string // may hold {match}
	Advice  string

	Least    int      // fewer findings count only as one in every five sentences
	YieldsTo []string // rules whose finding on the same words says it better
	IfHas    []IfHas

	Element  bool                   // an element of a letter, not a fault
	Wanted   map[letter.Kind]string // how much each kind of letter asks for the element
	UndoneBy []string               // rules whose finding in the same sentence takes the element back
}

// IfHas changes the severity of a finding in a letter that has the element in
// some other sentence.
type IfHas struct {
	Element  string
	Severity diag.Severity
}

// For is the severity of the rule in a letter of that kind.
func (r *Rule) For(k letter.Kind) diag.Severity {
	if s, ok := r.ByKind[k]; ok {
		return s
	}
	return r.Severity
}

// Doc is a rule's manual, read from its file when somebody asks for it.
type Doc struct {
	Why      string
	Guide    string   // the clause of the guide, in our words
	Sources  []string // further reading
	Bad      []string // [[…]] marks the words that are found
	Good     []string
	Misses   []string // what the rule is known to miss
	Patterns []string // as written
}
