package config

import (
	"path/filepath"
	"strconv"

	"github.com/bmatcuk/doublestar/v4"
)

// layer is what one source says.
type layer struct {
	values  map[string]any    // text, list or a map of texts, by key
	origins map[string]string // by key; of a severity by severity.RULE
	names   []name            // of rules
}

func newLayer() layer {
	return layer{values: map[string]any{}, origins: map[string]string{}}
}

// set notes a value of a setting. A list comes with the origin of each of its
// parts.
func (l *layer) set(s *setting, value any, origin string, each ...string) {
	l.values[s.key] = value
	l.origins[s.key] = origin
	if s.key != "only" && s.key != "skip" {
		return
	}
	for i, part := range value.([]string) {
		at := origin
		if i < len(each) {
			at = each[i]
		}
		l.names = append(l.names, name{text: part, origin: at})
	}
}

// setLevel notes the severity of a rule.
func (l *layer) setLevel(rule, level, origin string) {
	levels, ok := l.values["severity"].(map[string]any)
	if !ok {
		levels = map[string]any{}
		l.values["severity"] = levels
	}
	levels[rule] = level
	l.origins["severity."+rule] = origin
	l.names = append(l.names, name{rule, origin, true})
}

// override is a layer for some letters only.
type override struct {
	layer
	paths []string // globs
}

// matches reports whether a letter is among them; path is relative to the
// folder of the file, with forward slashes. A glob without a slash is matched
// with the name alone.
func (o *override) matches(path string) bool {
	for _, glob := range o.paths {
		if doublestar.MatchUnvalidated(glob, path) {
			return true
		}
		if base := filepath.Base(glob); base == glob && doublestar.MatchUnvalidated(glob, filepath.Base(path)) {
			return true
		}
	}
	return false
}

// file is a configuration file, read.
type file struct {
	layer
	label     string // what it is called in messages
	dir       string // absolute
	overrides []override
}

// layers are those of the file that hold for a letter, later over earlier, and
// a key that tells them from any others. The path is absolute.
func (f *file) layers(path string) (all []layer, key string) {
	all, key = []layer{f.layer}, f.label
	rel, err := filepath.Rel(f.dir, path)
	if err != nil {
		rel = filepath.Base(path)
	}
	for i, o := range f.overrides {
		if o.matches(filepath.ToSlash(rel)) {
			all = append(all, o.layer)
			key += " " + strconv.Itoa(i)
		}
	}
	return all, key
}
