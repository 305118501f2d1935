package config

import (
	"fmt"
	"strconv"
	"strings"

	"apology.example/pkg/letter"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// kind is what the value of a setting is made of.
type kind uint8

const (
	text   kind = iota
	number      // not negative
	list        // of texts
	levels      // a severity for each of some rules
)

// setting is a thing that can be configured.
type setting struct {
	key       string
	kind      kind
	standard  any
	values    []string // those that it takes; none for any
	perLetter bool     // may stand in overrides
}

// settings are all of them, in the order in which they are shown.
func settings(formats []string) []setting {
	return []setting{
		{"fail-on", text, "warning", []string{"error", "warning", "suggestion", "never"}, true},
		{"letter", text, "auto", kinds(), true},
		{"only", list, []string{}, nil, true},
		{"skip", list, []string{}, nil, true},
		{"severity", levels, map[string]any{}, []string{"error", "warning", "suggestion", "off"}, true},
		{"rules", list, []string{}, nil, false},
		{"region", text, "anywhere", nil, false},
		{"format", text, "text", formats, false},
		{"color", text, "auto", []string{"auto", "always", "never"}, false},
		{"columns", text, "chars", source.Units, false},
		{"max-size", number, strconv.Itoa(letter.DefaultMaxSize), nil, false},
		{"jobs", number, "0", nil, false},
	}
}

func kinds() []string {
	names := []string{string(letter.Auto)}
	for _, k := range letter.Kinds {
		names = append(names, string(k))
	}
	return names
}

// find is the setting of that key, or nil.
func find(all []setting, key string) *setting {
	for i := range all {
		if all[i].key == key {
			return &all[i]
		}
	}
	return nil
}

// keys are the keys of the settings.
func keys(all []setting) []string {
	var names []string
	for _, s := range all {
		names = append(names, s.key)
	}
	return names
}

// check says what is wrong with a single value of the setting.
func (s *setting) check(value string) error {
	if s.kind == number {
		if n, err := strconv.ParseInt(value, 10, 64); err != nil || n < 0 {
			return fmt.Errorf("%s wants a number, 0 or more, not %q", s.key, value)
		}
		return nil
	}
	if len(s.values) == 0 {
		if value == "" {
			return fmt.Errorf("%s wants a value here", s.key)
		}
		return nil
	}
	for _, v := range s.values {
		if value == v {
			return nil
		}
	}
	return fmt.Errorf("%s takes %s, not %q%s", s.key, choice(s.values), value, spell.Suggest(value, s.values))
}

// choice is "a, b or c".
func choice(values []string) string {
	if len(values) == 1 {
		return values[0]
	}
	last := len(values) - 1
	return strings.Join(values[:last], ", ") + " or " + values[last]
}

// split is a list as the environment and the flags write it: with commas.
func split(value string) []string {
	parts := []string{}
	for part := range strings.SplitSeq(value, ",") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// variable is the name of a setting in the environment.
func (s *setting) variable() string {
	return prefix + strings.ToUpper(strings.ReplaceAll(s.key, "-", "_"))
}

// prefix starts every variable of ours in the environment.
const prefix = "APOLOGY_"
