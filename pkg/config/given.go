package config

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"apology.example/pkg/spell"
)

// environment is what APOLOGY_ variables say. An unknown one is an error.
func environment(all []setting) (layer, error) {
	env := newLayer()
	known := map[string]*setting{}
	for i := range all {
		if all[i].kind != levels {
			known[all[i].variable()] = &all[i]
		}
	}
	var faults []error
	for _, entry := range os.Environ() {
		variable, value, _ := strings.Cut(entry, "=")
		s, ok := known[variable]
		switch {
		case !strings.HasPrefix(variable, prefix), ok && value == "":
		case !ok:
			faults = append(faults, fmt.Errorf("%s: there is no such variable%s", variable, spell.Suggest(variable, spell.Keys(known))))
		default:
			faults = append(faults, env.add(s, value, variable))
		}
	}
	return env, errors.Join(faults...)
}

// flagLayer is what the flags say.
func flagLayer(all []setting, given map[string]any) (layer, error) {
	flags := newLayer()
	var faults []error
	for _, key := range spell.Keys(given) {
		if s := find(all, key); s != nil {
			faults = append(faults, flags.add(s, given[key], "--"+key))
		}
	}
	return flags, errors.Join(faults...)
}

// add notes a value that is a text or a list of texts, if it fits the setting.
func (l *layer) add(s *setting, value any, origin string) error {
	if t, ok := value.(string); ok && s.kind == list {
		value = split(t)
	}
	parts, ok := value.([]string)
	if !ok {
		parts = []string{fmt.Sprint(value)}
		value = parts[0]
	}
	for _, part := range parts {
		if err := s.check(part); err != nil {
			return fmt.Errorf("%s: %w", origin, err)
		}
	}
	l.set(s, value, origin)
	return nil
}
