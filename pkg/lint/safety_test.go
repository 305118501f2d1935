package lint_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// Every help line says what it is for and where it was looked up, and the file
// says when.
func TestHelpLines(t *testing.T) {
	h, err := lint.ReadHelp()
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^20\d\d-[01]\d-[0-3]\d$`).MatchString(h.Reviewed) {
		t.Errorf("the review date is %q", h.Reviewed)
	}
	for region, r := range h.Regions {
		if !strings.HasPrefix(r.Where, "In ") || len(r.Lines) == 0 {
			t.Errorf("%s is %q, with %d lines", region, r.Where, len(r.Lines))
		}
		for _, line := range r.Lines {
			if line.For != "self-harm" && line.For != "violence" || line.Seen == "" || !regexp.MustCompile(`(call|text) [\d -]{3,}`).MatchString(line.Say) {
				t.Errorf("%s: %+v", region, line)
			}
			if strings.Contains(line.Say, "273-8255") || strings.Contains(line.Say, "!") {
				t.Errorf("%s: %q is out of date, or not calm", region, line.Say)
			}
		}
	}
}

// What is said about safety, with the help lines of a region behind it.
func TestSafety(t *testing.T) {
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ region, text, rule, help string }{
		{"us", "I will kill myself if you don't call.", "self-harm-threat", "In the US: 988 Suicide and Crisis Lifeline, call or text 988"},
		{"uk", "I will kill myself if you don't call.", "self-harm-threat", "In the United Kingdom: Samaritans, call 116 123. ("},
		{"au", "I will kill myself if you don't call.", "self-harm-threat", "In Australia: Lifeline, call 13 11 14. ("},
		{"", "I will kill myself if you don't call.", "self-harm-threat", "findahelpline.com"},
		{"uk", "If you leave me I will make you pay for it, and you will regret it.", "threat", "Respect Phoneline"},
		{"uk", "I am sorry that I hit you.", "abuse-disclosure", "National Domestic Abuse Helpline, call 0808 2000 247"},
		{"ie", "I am sorry that I hit you.", "abuse-disclosure", ""},
		{"uk", "I know you said not to contact you again, but I had to write.", "contact-after-no", ""},
		{"uk", "I stole a lamp.", "", ""},
		{"uk", "I was dying of shame, and the deadline was killing me.", "", ""},
	} {
		l, err := lint.New(set, lint.Options{Region: c.region, Only: []string{"safety"}})
		if err != nil {
			t.Fatal(err)
		}
		lt, err := letter.Parse("letter.md", []byte(c.text), letter.Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := slices.DeleteFunc(l.Lint("letter.md", lt).Diagnostics, func(d diag.Diagnostic) bool { return d.Category != "safety" })
		if c.rule == "" {
			if len(found) > 0 {
				t.Errorf("%q: found %s", c.text, found[0].Rule)
			}
			continue
		}
		if len(found) == 0 || found[0].Rule != c.rule || len(found[0].Fixes) > 0 {
			t.Errorf("%q: found %+v, not %s without a fix", c.text, found, c.rule)
			continue
		}
		if advice := found[0].Advice; !strings.Contains(advice, c.help) || c.help == "" && strings.Contains(advice, "looked up") || strings.Contains(advice, "!") {
			t.Errorf("%q in %q advises %q", c.text, c.region, advice)
		}
	}
}

func TestUnknownRegion(t *testing.T) {
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	_, err = lint.New(set, lint.Options{Region: "gb"})
	if want := `no help lines are known for a region "gb"; there are anywhere, au, ca, ie, uk, us`; err == nil || !strings.Contains(err.Error(), "there are anywhere, au, ca, ie, uk, us") {
		t.Errorf("the error is %v, not %s", err, want)
	}
}
