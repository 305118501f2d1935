package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

func TestAttribute(t *testing.T) {
	spans := []source.Span{{Start: 0, End: 10}, {Start: 11, End: 20}}
	tests := []struct {
		name  string
		found finding
		want  [2]int // how many each span gets
	}{
		{"inside the first", finding{span: source.Span{Start: 2, End: 5}}, [2]int{1, 0}},
		{"inside the second", finding{span: source.Span{Start: 11, End: 20}}, [2]int{0, 1}},
		{"across both", finding{span: source.Span{Start: 8, End: 12}}, [2]int{1, 1}},
		{"on the blank between them", finding{span: source.Span{Start: 10, End: 11}}, [2]int{0, 0}},
		{"touching the edge", finding{span: source.Span{Start: 10, End: 12}}, [2]int{0, 1}},
		{"about the whole letter", finding{span: source.Span{Start: 0, End: 20}, whole: true}, [2]int{0, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lists := attribute([]finding{tt.found}, spans)
			if got := [2]int{len(lists[0]), len(lists[1])}; got != tt.want {
				t.Errorf("the sentences have %v findings, want %v", got, tt.want)
			}
		})
	}
}

// TestMessageJoinsSentences reads a message of sentences whose bytes are not
// their characters.
func TestMessageJoinsSentences(t *testing.T) {
	list := []sentence{{Text: "I’m sorry, Zoë 🙂."}, {Text: "You’re too sensitive."}, {Text: "Yours, Émile."}}
	read, err := byWords().message(list)
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for _, r := range read {
		got = append(got, len(r.found))
	}
	if diff := cmp.Diff([]int{0, 1, 0}, got); diff != "" {
		t.Errorf("findings of each sentence (-want +got):\n%s", diff)
	}
}

func TestMessages(t *testing.T) {
	list := []sentence{
		{ID: "a1", Letter: "a"}, {ID: "a2", Letter: "a"}, {ID: "b1", Letter: "b"}, {ID: "x"}, {ID: "y"},
		{ID: "b", Letter: "b", file: "another"},
	}
	var got []string
	for _, m := range messages(list) {
		var ids []string
		for _, s := range m {
			ids = append(ids, s.ID)
		}
		got = append(got, strings.Join(ids, " "))
	}
	if diff := cmp.Diff([]string{"a1 a2", "b1", "x", "y", "b"}, got); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
}

func TestSmallSourcesShareAName(t *testing.T) {
	labels := &[]string{}
	list := []sentence{{Text: "x", Labels: labels, Source: "someone/page index.html", file: "f"}}
	for range fewest {
		list = append(list, sentence{Text: "x", Labels: labels, Source: "big/set data.csv row 7", file: "f"})
	}
	nameSources(list)
	if got := [2]string{list[0].Source, list[1].Source}; got != [2]string{"smaller ones of f", "big/set"} {
		t.Errorf("sources are named %q", got)
	}
}

func TestSentencesAreCounted(t *testing.T) {
	m := &meter{tallies: tallies{}, answers: answers{"conditional": {"conditional-apology"}}}
	bad, good := &[]string{"conditional"}, &[]string{}
	list := []sentence{
		{ID: "1", Text: "Sorry if I hurt you.", Labels: bad, Kind: "stock", Twin: "2"},
		{ID: "2", Text: "Sorry that I hurt you.", Labels: good, Kind: "near-miss", Twin: "1"},
		{ID: "3", Text: "If it did any harm, pardon.", Labels: bad, Kind: "paraphrase"},
		{ID: "4", Text: "I was sorry if late.", Labels: good, Kind: "near-miss"},
		{ID: "5", Text: "Who can judge this, sorry if not?"},
	}
	if err := m.sentences(written, byWords(), alone(list)); err != nil {
		t.Fatal(err)
	}
	rows := m.tallies.rows()
	at := func(by, name, figure string) count {
		f := find(rows, key{written, "word list", by, name}).Figures[figure]
		return count{f.Part, f.Of}
	}
	for want, got := range map[string][2]count{
		"one fault of two is found":         {{1, 2}, at("all", "all", "recall")},
		"one of two found is faulty":        {{1, 2}, at("all", "all", "precision")},
		"one of two innocents is left":      {{1, 2}, at("kind", "near-miss", "alone")},
		"the stock one is found as such":    {{1, 1}, at("kind", "stock", "recall, right rule")},
		"its pair is judged right":          {{1, 1}, at("kind", "minimal pair", "both right")},
		"half of the outspoken":             {{1, 2}, at("class", "outspoken", "recall")},
		"the phrase was right half of when": {{1, 2}, at("rule", "conditional", "precision")},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %v, want %v", want, got[1], got[0])
		}
	}
}

func TestLocate(t *testing.T) {
	data := "Dear Ana,\n\nYou were *too\nsensitive*, as\nalways. Use `CODE`, please.\n"
	lt, err := letter.Parse("letter.md", []byte(data), letter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"You were too sensitive, as always.": "You were *too\nsensitive*, as\nalways",
		"Use CODE, please.":                  "Use `CODE`, please",
	} {
		span, ok := locate(lt, words)
		if got := lt.File.Slice(span); !ok || got != want {
			t.Errorf("locate(%q) = %q, %v; want %q", words, got, ok, want)
		}
	}
	if _, ok := locate(lt, "Something else."); ok {
		t.Error("words that are not there were located")
	}
}

func TestWorst(t *testing.T) {
	if got := worst([]finding{{severity: diag.Warning}, {severity: diag.Error}, {severity: diag.Suggestion}}); got != diag.Error {
		t.Errorf("worst = %v, want error", got)
	}
}
