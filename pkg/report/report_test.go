package report

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// sample has one error behind an emoji, and one suppressed warning.
func sample() lint.Result {
	f := source.NewFile("a.md", "Hi\n🙂 but no\x1b\n")
	return lint.Result{Path: "a.md", Letter: &letter.Letter{File: f}, Kind: letter.Apology, KindFrom: lint.FromGuess,
		Diagnostics: []diag.Diagnostic{
			{Rule: "sorry-but", Severity: diag.Error, Message: "takes it back", Span: source.Span{Start: 8, End: 11}},
			{Rule: "too-short", Severity: diag.Warning, Message: "short", Suppressed: true},
		}}
}

func TestUnixColumnsFollowTheUnit(t *testing.T) {
	for unit, want := range map[source.Unit]string{source.Chars: "2:3", source.Bytes: "2:6", source.UTF16: "2:4"} {
		var b strings.Builder
		if err := Write(&b, "unix", []lint.Result{sample()}, nil, Options{Unit: unit}); err != nil {
			t.Fatal(err)
		}
		if line := "a.md:" + want + ": error: takes it back [sorry-but]\n"; b.String() != line {
			t.Errorf("%v: got %q, want %q", unit, b.String(), line)
		}
	}
}

func TestTextHidesSuppressedAndEscapes(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, "text", []lint.Result{sample()}, nil, Options{}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "too-short") || strings.Contains(s, "\x1b") || !strings.Contains(s, "suppressed: 1") {
		t.Errorf("got %q", s)
	}
}

func TestJSONKeepsSuppressedAndFailures(t *testing.T) {
	var b strings.Builder
	failures := []lint.Failure{{Path: "b.md", Err: errors.New("empty")}}
	if err := Write(&b, "json", []lint.Result{sample()}, failures, Options{Version: "1"}); err != nil {
		t.Fatal(err)
	}
	var got jsonReport
	if err := json.Unmarshal([]byte(strings.NewReplacer(`"error",`, `2,`, `"warning",`, `1,`).Replace(b.String())), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Letters[0].Diagnostics) != 2 || got.Summary.Suppressed != 1 || got.Failures[0].Error != "empty" || strings.Contains(b.String(), "null") {
		t.Errorf("got %s", b.String())
	}
}

func TestUnknownFormatNamesTheNearest(t *testing.T) {
	err := Write(&strings.Builder{}, "jsn", nil, nil, Options{})
	if err == nil || !strings.Contains(err.Error(), `did you mean "json"`) {
		t.Errorf("got %v", err)
	}
}
