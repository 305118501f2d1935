package lint_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// No word of a letter is left in its redacted result, and every place stays.
func TestRedacted(t *testing.T) {
	const text = "Dear Xanthippe,\n\nI'm sorry if the quokka über zugzwanged 𝐘𝐨𝐮, but 42 [NAME] did it.\n\n" +
		"<!-- apology:ignore wombat -- because of the numbat -->\n\nI swear to the quokka, I will kill myself if you go.\n"
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	linter, err := lint.New(set, lint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	lt, err := letter.Parse("to-xanthippe/wallaby.md", []byte(text), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	before := linter.Lint("to-xanthippe/wallaby.md", lt)
	after := before.Redacted()
	said, err := json.Marshal(struct {
		Result lint.Result
		Data   string
	}{after, after.Letter.File.Data})
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"anthippe", "quokka", "ber zug", "zugzwang", "42", "wombat", "numbat", "wallaby", "myself if"} {
		if strings.Contains(string(said), word) {
			t.Errorf("%q is left in\n%s", word, said)
		}
	}
	if len(after.Letter.File.Data) != len(text) || len(after.Diagnostics) != len(before.Diagnostics) || len(before.Diagnostics) < 5 {
		t.Errorf("%d bytes of %d and %d findings of %d are left", len(after.Letter.File.Data), len(text), len(after.Diagnostics), len(before.Diagnostics))
	}
	for i, d := range after.Diagnostics {
		if b := before.Diagnostics[i]; d.Span != b.Span || d.Rule != b.Rule || d.Severity != b.Severity {
			t.Errorf("%s at %v has become %s at %v", b.Rule, b.Span, d.Rule, d.Span)
		}
	}
	if !strings.HasPrefix(after.Letter.File.Data, "Xxxx Xxxxxxxxx,\n\nX'x xxxxx") {
		t.Errorf("the shape is %q", after.Letter.File.Data)
	}
	failed := lint.Failure{Path: "to-xanthippe.md", Err: errors.New("to-xanthippe.md: no")}.Redacted()
	if failed.Path != "xx-xxxxxxxxx.md" || failed.Err.Error() != "xx-xxxxxxxxx.md: no" {
		t.Errorf("the failure is %v", failed)
	}
}
