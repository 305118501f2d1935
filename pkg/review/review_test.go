package review

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
)

// No review counts what cannot be counted, nor sends anybody to the post box.
func TestNoScore(t *testing.T) {
	promise := regexp.MustCompile(`(?i)ready to send|\bscore\b|\bgrade\b|\d ?%|out of \d|\d/\d|good letter|well done|!(\s|$)`)
	texts := []string{hostile, "Dear Sam,\n\nI took your bike. I am sorry. It was my fault.\n\nJo\n"}
	for _, text := range texts {
		v := reviewText(t, "x.md", text, letter.Apology)
		for _, format := range []string{"text", "markdown"} {
			var b bytes.Buffer
			if err := v.Write(&b, format, Options{}); err != nil {
				t.Fatal(err)
			}
			if found := promise.FindString(strings.ReplaceAll(b.String(), "(!)", "")); found != "" {
				t.Errorf("%s says %q", format, found)
			}
		}
	}
}

// The gravest comes first, and within the grave what presses the reader.
func TestOrderOfHarm(t *testing.T) {
	v := reviewText(t, "x.md", "I'm sorry if I hurt you. I was under a lot of pressure. I need you to forgive me by Friday. "+
		"After everything I've done for you, I will kill myself if you don't answer.", letter.Apology)
	for i := 1; i < len(v.Against); i++ {
		if byHarm(v.Against[i-1], v.Against[i]) > 0 {
			t.Errorf("%s comes before %s", v.Against[i-1].Rule, v.Against[i].Rule)
		}
	}
	if len(v.Safety()) == 0 || v.Against[0].Severity != diag.Safety || v.Next != careFirst {
		t.Errorf("first is %+v, then %q", v.Against[0].Rule, v.Next.Title)
	}
}

func TestFewQuestions(t *testing.T) {
	for _, file := range letters(t) {
		v := golden(t, file)
		if n := len(v.Questions); n > 5 {
			t.Errorf("%s: %d questions", file, n)
		}
		for i, q := range v.Questions {
			if !strings.Contains(q, "?") || slices.Contains(v.Questions[:i], q) {
				t.Errorf("%s asks %q", file, q)
			}
		}
	}
}

// Every element and every kind of finding that ships has a role; a mark stands
// for one of them.
func TestRoles(t *testing.T) {
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	marks := map[string]string{}
	for _, r := range set.Rules {
		role := roleOfFinding(diag.Diagnostic{Rule: r.ID, Category: r.Category})
		if r.Element {
			role = roleOfElement(r.ID, r.Title)
		}
		if role.Harm == r.Element || role.Mark == "" || role.Label == "" || r.Element && role.Mark == "+" {
			t.Errorf("%s has the role %+v", r.ID, role)
		}
		if other, ok := marks[role.Mark]; ok && other != role.ID {
			t.Errorf("%q stands for %s and %s", role.Mark, other, role.ID)
		}
		marks[role.Mark] = role.ID
		if !r.Element && r.Category != "letter" && role == another && ruleRoles[r.ID] != another {
			t.Errorf("the category of %s has no role", r.ID)
		}
	}
}

// Each kind of letter has its next step.
func TestNext(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range letter.Kinds {
		step := reviewText(t, "x.md", "I am sorry that I lied to you.", kind).Next
		if step.Title == "" || step.Text == "" || seen[step.Title] {
			t.Errorf("%s: %+v", kind, step)
		}
		seen[step.Title] = true
	}
}

// What the letter says clearly is shown first, and what it only says in a
// sentence that hurts is not counted as said.
func TestUndercut(t *testing.T) {
	v := reviewText(t, "x.md", "I promise that I will never hurt you again. I am sorry that I lied to you about the loan.", letter.Apology)
	for _, p := range v.Parts {
		if p.ID == "change" && p.Verdict == anatomy.Present && p.Sign() != "~" {
			t.Errorf("change is %s", p.Fate())
		}
		if p.ID == "regret" && p.Sign() != "✓" {
			t.Errorf("regret is %s", p.Fate())
		}
	}
}

func TestSince(t *testing.T) {
	old := reviewText(t, "old.md", "I'm sorry if I hurt you. I was under a lot of pressure.", letter.Apology)
	v := reviewText(t, "new.md", "I lied to you about the loan. I am sorry. I was under a lot of pressure.", letter.Apology)
	v.Since(old)
	got := fmt.Sprint(titles(v.Change.Gained), titles(v.Change.Lost), quoted(v.Change.Gone), quoted(v.Change.Came), quoted(v.Change.Stayed))
	for _, want := range []string{"What was done, named", "conditional-apology: “I'm sorry if I hurt you”", "excuse-circumstance"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %q", got, want)
		}
	}
	if len(v.Change.Lost) > 0 || len(v.Change.Came) > 0 {
		t.Errorf("lost %v, came %v", titles(v.Change.Lost), quoted(v.Change.Came))
	}
}

func TestUnknownFormat(t *testing.T) {
	err := KnownFormat("htm")
	if err == nil || !strings.Contains(err.Error(), `did you mean "html"`) {
		t.Errorf("got %v", err)
	}
}

// Whatever a letter holds, every format can tell it, and the page stays whole.
func FuzzReview(f *testing.F) {
	f.Add(hostile)
	f.Add("I'm sorry if I hurt you, but you started it.\r\n\tForgive me \x1b[2J\xff by Friday.")
	f.Add("> quoted\n\n- item &lt;b&gt; & 漢字 🙂\n\n```\ncode\n```\n")
	linter := linterOf(f, letter.Auto)
	f.Fuzz(func(t *testing.T, text string) {
		lt, err := letter.Parse("x.md", []byte(text), letter.Options{})
		if err != nil {
			t.Skip(err)
		}
		v := Of(linter.Lint("x.md", lt))
		for _, format := range Formats {
			var b bytes.Buffer
			if err := v.Write(&b, format, Options{}); err != nil {
				t.Fatal(err)
			}
			if format != "json" && strings.ContainsAny(b.String(), "\x1b\x07\x00") {
				t.Errorf("%s holds what a terminal would obey", format)
			}
		}
		page := rendered(t, v)
		balanced(t, page)
		if n := strings.Count(page, "<script"); n > 0 {
			t.Error("a script got in")
		}
		if _, err := html.Parse(strings.NewReader(page)); err != nil {
			t.Error(err)
		}
	})
}
