package report

import (
	"strings"
	"testing"

	"apology.example/pkg/lint"
)

// fill is what a template of the user's makes of letters.
func fill(text string, results ...lint.Result) (string, error) {
	var b strings.Builder
	r, err := NewTemplate(&b, text, Options{Version: "v1"})
	if err != nil {
		return "", err
	}
	for _, res := range results {
		if err := r.Write(r.Page(res)); err != nil {
			return "", err
		}
	}
	err = r.Close(nil)
	return b.String(), err
}

func TestTemplate(t *testing.T) {
	for _, tt := range []struct{ template, want string }{
		{"", ""},
		{"{{.schema}} {{.tool.name}} {{.tool.version}}", "1 apology v1"},
		{"{{range .letters}}{{.path}}\n{{end}}", "a.md\nb.md\n"},
		{"{{range .letters}}{{range .diagnostics}}{{if not .suppressed}}{{.rule}}@{{.start.line}}:{{.start.column}} {{end}}{{end}}{{end}}", "sorry-but@2:3 sorry-but@2:3 "},
		{"{{if gt .summary.errors 1}}many{{end}}", "many"},
		{`{{printf "%03d" .summary.letters}}`, "002"},
		{"{{json .summary.errors}} {{json .tool}}", `2 {"name":"apology","version":"v1"}`},
		{`{{line "a` + "\x1b" + `[2J\n b"}}`, "a␛[2J b"},
		{"{{(index .letters 0).kindFrom}}", "guess"},
	} {
		if got, err := fill(tt.template, sample("a.md"), sample("b.md")); err != nil || got != tt.want {
			t.Errorf("%q: got %q, %v; want %q", tt.template, got, err, tt.want)
		}
	}
}

// A slip in a template says where it is, and nothing is printed.
func TestTemplateFaults(t *testing.T) {
	for text, want := range map[string]string{
		"{{.letters":                         "--template:1: unclosed action; see the names that --format json prints",
		"\n{{.leters}}":                      `--template:2:2: executing "--template" at <.leters>: map has no entry for key "leters"`,
		"{{range .letters}}{{.file}}{{end}}": `map has no entry for key "file"`,
		"{{shout 1}}":                        `function "shout" not defined`,
	} {
		got, err := fill(text, sample("a.md"))
		if err == nil || !strings.Contains(err.Error(), want) || got != "" {
			t.Errorf("%q: got %q, %v; want %q", text, got, err, want)
		}
	}
}
