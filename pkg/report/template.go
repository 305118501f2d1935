package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/template"
)

// NewTemplate starts a report that is written by a Go template of the user's.
// The template is given what format json prints, under the same names, when all
// letters have been read: {{range .letters}}{{.path}}{{end}}. A name that is
// not there is an error. Besides what Go offers it may call json, which gives a
// value as json writes it, and line, which gives a text on one line without
// anything that a terminal would obey.
func NewTemplate(w io.Writer, text string, o Options) (*Report, error) {
	t, err := template.New("--template").Option("missingkey=error").Funcs(template.FuncMap{
		"json": func(v any) string { return string(compact(v)) },
		"line": func(v any) string { return line(fmt.Sprint(v)) },
	}).Parse(text)
	if err != nil {
		return nil, templateError(err)
	}
	held := &bytes.Buffer{}
	end := func() error {
		shape, err := shapeOf(held)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := t.Execute(&b, shape); err != nil {
			return templateError(err)
		}
		_, err = w.Write(b.Bytes())
		return err
	}
	return &Report{w: held, format: jsonFormat{o.Version, o.Unit}, end: end}, nil
}

// templateError says what Go says of a template, without saying so twice.
func templateError(err error) error {
	what := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "template: "), "--template:")
	return fmt.Errorf("--template:%s; see the names that --format json prints", what)
}

// shapeOf is what is written in JSON as maps, lists and numbers.
func shapeOf(r io.Reader) (any, error) {
	d := json.NewDecoder(r)
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	return numbers(v), err
}

// numbers makes whole numbers of those that are, so that templates can compare
// them with what they have counted.
func numbers(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = numbers(v[key])
		}
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return int(n)
		}
		f, err := v.Float64()
		must(err) // we have written it ourselves
		return f
	}
	return v
}
