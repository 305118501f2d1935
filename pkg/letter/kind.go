package letter

import (
	"fmt"
	"strings"

	"apology.example/pkg/spell"
)

// ParseKind is the kind of letter with that name, Auto included. The error
// names the nearest one.
func ParseKind(name string) (Kind, error) {
	names := []string{string(Auto)}
	for _, k := range Kinds {
		names = append(names, string(k))
	}
	word := strings.ToLower(strings.TrimSpace(name))
	for _, known := range names {
		if word == known {
			return Kind(known), nil
		}
	}
	return Auto, fmt.Errorf("no letter is called %q%s; there are apology, desire, space, listen and auto",
		name, spell.Suggest(word, names))
}
