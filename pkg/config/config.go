// Package config says what holds for a letter: the defaults, the user's file,
// the file of the letter's folder, the environment and the flags, each over
// the one before, every value with its origin. It is the only importer of
// viper.
package config

import (
	"errors"
	"fmt"
	"slices"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// FileName is the name of a configuration file beside letters or above them.
const FileName = ".apology.yaml"

// Config is what holds for one letter. It is read-only and may be shared.
type Config struct {
	FailOn   string // error, warning, suggestion or never
	Letter   letter.Kind
	Only     []string                 // rules and categories
	Skip     []string                 // rules and categories
	Severity map[string]diag.Severity // by rule or category
	Rules    []string                 // folders, as paths from the working directory or absolute
	Region   string                   // whose help lines are named; package lint knows which there are

	Format  string
	Color   string // auto, always or never
	Columns source.Unit
	MaxSize int64 // of a letter, in bytes
	Jobs    int   // letters read at a time; 0 is one for each processor

	Values []Value // all of the above, in the order of the manual

	names []name
	asked bool // the kind of letter was asked for with a flag
}

// Kind is the kind that a letter is to be read as. A flag wins over the
// letter's own front matter; the front matter wins over everything else.
func (c *Config) Kind(front letter.Kind) letter.Kind {
	if front != "" && front != letter.Auto && !c.asked {
		return letter.Auto
	}
	return c.Letter
}

// ByFlag reports whether a setting has its value from a flag: somebody asked for
// it just now.
func (c *Config) ByFlag(key string) bool {
	return slices.ContainsFunc(c.Values, func(v Value) bool { return v.Key == key && v.Origin == "--"+key })
}

// Value is one value in force. A severity has the key severity.RULE.
type Value struct {
	Key    string `json:"key"`
	Text   string `json:"value"`  // as one would write it
	Origin string `json:"origin"` // file:line:col, APOLOGY_NAME, --flag or "default"
}

// name is a rule or category that somebody wrote, with its origin.
type name struct {
	text, origin string
	severity     bool // it was given a severity
}

// Check reports the names of rules and categories that are not among the known
// ones, each with its origin and the nearest name, and the safety rules among
// them that were given a severity: those keep their own.
func (c *Config) Check(known, safety []string) error {
	var faults []error
	for _, n := range c.names {
		switch {
		case !slices.Contains(known, n.text):
			faults = append(faults, fmt.Errorf("%s: no rule or category is called %q%s", n.origin, n.text, spell.Suggest(n.text, known)))
		case n.severity && slices.Contains(safety, n.text):
			faults = append(faults, fmt.Errorf("%s: %q is about somebody's safety and keeps its severity; take the line out", n.origin, n.text))
		}
	}
	return errors.Join(faults...)
}
