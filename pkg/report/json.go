package report

import (
	"bytes"
	"encoding/json"

	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// jsonFormat writes one object. Its letters are written as they come, so that
// a thousand of them are never held at once.
type jsonFormat struct {
	version string
	unit    source.Unit
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type jsonFailure struct {
	Path  string `json:"path"`
	Error string `json:"error"`
}

func (f jsonFormat) open() string {
	tool := encode(jsonTool{"apology", f.version}, "  ")
	return "{\n  \"schema\": 1,\n  \"tool\": " + string(tool) + ",\n  \"letters\": ["
}

func (f jsonFormat) letter(r lint.Result) pieces {
	return jsonList{
		before: "\n    ", empty: `"diagnostics": []`,
		opens: "\"diagnostics\": [\n        ", between: ",\n        ", closes: "\n      ]",
		letter:  func(v any) []byte { return encode(v, "    ") },
		finding: func(v any) []byte { return encode(v, "        ") },
	}.pieces(r, f.unit)
}

func (jsonFormat) join() string { return "," }

func (jsonFormat) close(s Summary, failures []lint.Failure) []byte {
	list := []jsonFailure{}
	for _, f := range failures {
		list = append(list, jsonFailure{f.Path, f.Err.Error()})
	}
	var b bytes.Buffer
	if s.Letters > 0 {
		b.WriteString("\n  ")
	}
	b.WriteString("],\n  \"summary\": ")
	b.Write(encode(s, "  "))
	b.WriteString(",\n  \"failures\": ")
	b.Write(encode(list, "  "))
	b.WriteString("\n}\n")
	return b.Bytes()
}

// lines is jsonl: each letter on a line of its own.
type lines struct {
	bare
	unit source.Unit
}

func (f lines) letter(r lint.Result) pieces {
	return jsonList{
		empty: `"diagnostics":[]`, opens: `"diagnostics":[`, between: ",", closes: "]", after: "\n",
		letter: compact, finding: compact,
	}.pieces(r, f.unit)
}

// compact is v on one line.
func compact(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	must(e.Encode(v))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// encode is v as it stands in an object that is indented by prefix.
func encode(v any, prefix string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent(prefix, "  ")
	must(e.Encode(v))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// must is for what cannot fail: a buffer takes every byte, and every type here
// has a form in JSON.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
