package config

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/viper"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// resolve lays the layers over each other. Viper does it; the values were
// checked before, since it knows neither places nor unknown keys, and each is
// a text, a list or a flat map, since it guesses at anything else.
func resolve(all []setting, files []layer, env, flags layer) (*Config, error) {
	v := viper.NewWithOptions(viper.KeyDelimiter("::"))
	for _, s := range all {
		v.SetDefault(s.key, s.standard)
		if s.kind != levels {
			if err := v.BindEnv(s.key, s.variable()); err != nil {
				return nil, err
			}
		}
	}
	for _, l := range files {
		if err := v.MergeConfigMap(maps.Clone(l.values)); err != nil {
			return nil, err
		}
	}
	for key, value := range flags.values {
		v.Set(key, value)
	}
	c, err := build(v, all, slices.Concat(files, []layer{env, flags}))
	if err == nil {
		_, c.asked = flags.values["letter"]
	}
	return c, err
}

// build reads the values in force.
func build(v *viper.Viper, all []setting, layers []layer) (*Config, error) {
	unit := max(0, slices.Index(source.Units, v.GetString("columns")))
	c := &Config{
		FailOn: v.GetString("fail-on"), Letter: letter.Kind(v.GetString("letter")),
		Only: texts(v, "only"), Skip: texts(v, "skip"), Rules: texts(v, "rules"),
		Severity: map[string]diag.Severity{},
		Format:   v.GetString("format"), Color: v.GetString("color"), Columns: source.Unit(unit),
		Region: v.GetString("region"), MaxSize: count(v, "max-size"), Jobs: int(count(v, "jobs")),
	}
	for rule, level := range v.GetStringMapString("severity") {
		s, err := diag.ParseSeverity(level)
		if err != nil {
			return nil, err
		}
		c.Severity[rule] = s
	}
	for _, l := range layers {
		c.names = append(c.names, l.names...)
	}
	c.Values = c.values(v, all, layers)
	return c, nil
}

// count is a number, which was checked. Viper would read "010" as eight.
func count(v *viper.Viper, key string) int64 {
	n, _ := strconv.ParseInt(v.GetString(key), 10, 64)
	return n
}

// texts is a list; the environment writes it with commas.
func texts(v *viper.Viper, key string) []string {
	if written, ok := v.Get(key).(string); ok {
		return split(written)
	}
	return v.GetStringSlice(key)
}

// values are all values in force with their origins.
func (c *Config) values(v *viper.Viper, all []setting, layers []layer) []Value {
	var values []Value
	for _, s := range all {
		switch s.kind {
		case levels:
			for _, rule := range spell.Keys(c.Severity) {
				key := s.key + "." + rule
				values = append(values, Value{key, c.Severity[rule].String(), origin(layers, key)})
			}
		case list:
			written := "[" + strings.Join(texts(v, s.key), ", ") + "]"
			values = append(values, Value{s.key, written, origin(layers, s.key)})
		default:
			values = append(values, Value{s.key, fmt.Sprint(v.Get(s.key)), origin(layers, s.key)})
		}
	}
	return values
}

// origin is where the last layer that has the key has it from.
func origin(layers []layer, key string) string {
	for _, l := range slices.Backward(layers) {
		if from, ok := l.origins[key]; ok {
			return from
		}
	}
	return "default"
}
