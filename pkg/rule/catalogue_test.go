package rule

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// catalogue are the rules that apology promises to have, by category. Finer
// ones may join them.
var catalogue = map[string]string{
	"demands":      "demand-forgiveness demand-trust begging presume-forgiveness rush-healing back-to-normal ultimatum demand-reply entitlement bargaining",
	"manipulation": "guilt-trip love-test play-victim self-flagellation emotional-dependence borrowed-authority love-bombing buying-forgiveness mind-games gaslighting invalidate-feelings silencing mind-reading",
	"ownership":    "conditional-apology hedged-harm sorry-you-feel sorry-but blame-recipient shared-blame counter-accusation excuse-circumstance intent-defence character-denial minimizing agentless-wrong vague-offence",
	"sincerity":    "grudging-apology stock-phrase credit-seeking self-focused-remorse empty-promise grand-promise",
	"space":        "space-with-strings monitoring possessive-claim closeness-in-apology",
	"listening":    "defend-in-reply tone-policing",
	"safety":       "self-harm-threat contact-after-no threat abuse-disclosure",
	"letter": "missing-apology missing-act missing-ownership missing-impact missing-repair-or-change missing-patience missing-choice missing-closeness missing-reflection missing-listening " +
		"over-apologizing late-apology too-short too-long me-heavy new-ask-in-space explanation-outweighs placeholder-left unused-suppression unknown-suppression reasonless-suppression",
	"elements": "regret act ownership impact explanation repair change request patience listening closeness choice reflection thanks",
}

// TestCatalogue: every rule that is promised is there, under its category, and
// no two files give their rule the same id.
func TestCatalogue(t *testing.T) {
	files, err := fs.Glob(Shipped(), "*/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, f := range files {
		category, id := path.Dir(f), strings.TrimSuffix(path.Base(f), ".yaml")
		if category == "phrases" || category == "elements" {
			continue
		}
		if other, ok := seen[id]; ok {
			t.Errorf("%s has the id of %s", f, other)
		}
		seen[id] = f
	}
	for category, ids := range catalogue {
		for _, id := range strings.Fields(ids) {
			if f := category + "/" + id + ".yaml"; !slices.Contains(files, f) {
				t.Errorf("%s is missing", f)
			}
		}
	}
}

// TestManuals: every rule and element can be explained to a writer, and shows
// itself in enough examples.
func TestManuals(t *testing.T) {
	for _, d := range shipped(t) {
		for what, text := range map[string]string{"title": d.Title, "why": d.Why, "guide": d.Guide} {
			if text == "" {
				t.Errorf("%s: there is no %s", d.file, what)
			}
		}
		for what, list := range map[string]struct {
			texts []string
			least int
		}{"sources": {d.Sources, 1}, "misses": {d.Misses, 1}, "bad examples": {d.Bad, 10}, "good examples": {d.Good, 8}} {
			if n := len(list.texts); n < list.least {
				t.Errorf("%s: %d %s; at least %d are wanted", d.file, n, what, list.least)
			}
		}
		examples := slices.Sorted(slices.Values(slices.Concat(d.Bad, d.Good)))
		if n := len(slices.Compact(examples)); n < len(d.Bad)+len(d.Good) {
			t.Errorf("%s: an example stands there twice", d.file)
		}
	}
}

// TestManner: what is said to the writer of a letter is short, calm, and ends
// in a question that they can answer.
func TestManner(t *testing.T) {
	const longest = 120 // characters of a message, without the words that it quotes
	for _, d := range shipped(t) {
		if d.Element {
			continue
		}
		if d.Message == "" || d.Advice == "" {
			t.Errorf("%s: a rule needs a message and advice", d.file)
		}
		messages, advice := spoken(d)
		for _, m := range messages {
			if n := utf8.RuneCountInString(strings.ReplaceAll(m, "{match}", "")); n >= longest {
				t.Errorf("%s: the message is %d characters long: %s", d.file, n, m)
			}
		}
		for _, a := range advice {
			if !strings.Contains(a, "?") {
				t.Errorf("%s: the advice asks nothing: %s", d.file, a)
			}
		}
		for _, s := range append(messages, advice...) {
			if strings.Contains(s, "!") {
				t.Errorf("%s: it shouts: %s", d.file, s)
			}
		}
	}
}

// spoken is all that a rule, or a group of its patterns, says to the writer.
func spoken(d *ruleDef) (messages, advice []string) {
	messages, advice = []string{d.Message}, []string{d.Advice}
	for _, g := range d.groups {
		if g.message != "" {
			messages = append(messages, g.message)
		}
		if g.advice != "" {
			advice = append(advice, g.advice)
		}
	}
	return messages, advice
}

func shipped(t *testing.T) []*ruleDef {
	t.Helper()
	lib, err := readAll(nil)
	if err != nil {
		t.Fatal(err)
	}
	return lib.rules
}
