package lint

import (
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// Trace reads a letter and tells of every attempt of every active rule.
func (l *Linter) Trace(lt *letter.Letter, tell func(rule.Step)) {
	r := reading{Linter: l, letter: lt}
	l.set.Read(r.passages()).Trace(l.active, tell)
}
