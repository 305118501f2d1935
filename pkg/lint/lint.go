package lint

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"apology.example/pkg/anatomy"
	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/rule"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
	"apology.example/pkg/token"
)

// Options choose what is judged, and how.
type Options struct {
	Kind     letter.Kind              // Auto: from the front matter, else guessed
	Only     []string                 // rules or categories; none means all
	Skip     []string                 // rules or categories
	Severity map[string]diag.Severity // of a rule or a category, instead of its own
	Region   string                   // whose help lines to name; "" or Anywhere: those of the rules only
}

// Linter reads letters. It is read-only and may be used concurrently.
type Linter struct {
	set    *rule.Set
	o      Options
	active []bool            // by index in set.Rules; elements are always read
	rules  int               // how many are active
	help   map[string]string // whom to turn to, by rule
	pool   sync.Pool
}

// New makes a linter. A rule, category or region in the options that does not
// exist is an error that names the nearest one.
func New(set *rule.Set, o Options) (*Linter, error) {
	l := &Linter{set: set, o: o, active: make([]bool, len(set.Rules))}
	names := slices.Concat(o.Only, o.Skip, spell.Keys(o.Severity))
	for _, name := range names {
		if err := l.known(name); err != nil {
			return nil, err
		}
	}
	var err error
	if l.help, err = helpFor(o.Region); err != nil {
		return nil, err
	}
	for i, r := range set.Rules {
		l.active[i] = r.Element || (len(o.Only) == 0 || named(o.Only, r)) && !named(o.Skip, r)
		if l.active[i] && !r.Element {
			l.rules++
		}
	}
	return l, nil
}

func named(list []string, r *rule.Rule) bool {
	return slices.Contains(list, r.ID) || slices.Contains(list, r.Category)
}

func (l *Linter) known(name string) error {
	var all []string
	for _, r := range l.set.Rules {
		if r.Element {
			continue
		}
		if r.ID == name || r.Category == name {
			return nil
		}
		all = append(all, r.ID, r.Category)
	}
	return fmt.Errorf("no rule or category is called %q%s", name, spell.Suggest(name, all))
}

// reading is one letter on its way through the linter.
type reading struct {
	*Linter
	letter      *letter.Letter
	kind        letter.Kind
	matches     []rule.Match // of faults that count in this kind of letter, and of elements
	elements    []anatomy.Element
	words       []token.Word
	sentences   int
	diagnostics []diag.Diagnostic
}

// Lint reads one letter; path is what the user called it.
func (l *Linter) Lint(path string, lt *letter.Letter) Result {
	r := reading{Linter: l, letter: lt}
	passages := r.passages()
	r.matches = l.scan(passages)
	kind, from := r.kindOf()
	r.kind = kind
	r.matches = slices.DeleteFunc(r.matches, r.offHere)
	r.matches = r.tooFew(l.merge(r.matches))
	r.elements = anatomy.Judge(l.set, kind, r.matches)
	r.patterns()
	l.comfort(r.diagnostics)
	r.whole()
	r.suppress()
	diag.Sort(r.diagnostics)
	return Result{
		Path: path, Letter: lt, Kind: kind, KindFrom: from, Diagnostics: r.diagnostics, Elements: r.elements,
		Stats: Stats{Words: len(r.words), Sentences: r.sentences, Rules: l.rules},
	}
}

// scan lends out one of the readings that letters before this one have left.
func (l *Linter) scan(passages []*token.Passage) []rule.Match {
	r, ok := l.pool.Get().(*rule.Reading)
	if !ok {
		r = l.set.Read(nil)
	}
	r.Next(passages)
	found := r.Scan(l.active)
	l.pool.Put(r)
	return found
}

// passages are the writer's own words, and counts them.
func (r *reading) passages() []*token.Passage {
	var list []*token.Passage
	n := 0
	for i := range r.letter.Blocks {
		n += len(r.letter.Blocks[i].Passage.Words)
	}
	r.words = make([]token.Word, 0, n)
	for i := range r.letter.Blocks {
		b := &r.letter.Blocks[i]
		if len(b.Passage.Words) == 0 {
			continue
		}
		list = append(list, &b.Passage)
		r.words = append(r.words, b.Passage.Words...)
		if b.Role != letter.Greeting && b.Role != letter.SignOff && b.Role != letter.Signature {
			r.sentences += len(b.Passage.Sentences)
		}
	}
	return list
}

// severity is what the user asked for, or what the rule says of this kind of
// letter. A safety rule keeps its severity.
func (r *reading) severity(x *rule.Rule) diag.Severity {
	own := x.For(r.kind)
	if own == diag.Safety || own == diag.Off {
		return own
	}
	for _, name := range []string{x.ID, x.Category} {
		if s, ok := r.o.Severity[name]; ok {
			return s
		}
	}
	return own
}

func (r *reading) offHere(m rule.Match) bool {
	x := r.set.Rules[m.Rule]
	return !x.Element && r.severity(x) == diag.Off
}

// patterns turns the matches of faults into diagnostics.
func (r *reading) patterns() {
	for _, m := range r.matches {
		x := r.set.Rules[m.Rule]
		if x.Element {
			continue
		}
		d := diag.Diagnostic{
			Rule: x.ID, Category: x.Category, Severity: r.severity(x), By: diag.ByPattern, Confidence: 1,
			Message: x.Message, Advice: x.Advice, Span: m.Span, Sentence: m.Sentence, Fixes: r.fixes(m),
		}
		if _, asked := r.o.Severity[x.ID]; m.Severity != diag.Off && (!asked || d.Severity == diag.Safety) {
			d.Severity = m.Severity
		}
		for _, h := range x.IfHas {
			if r.hasElsewhere(h.Element, m) {
				d.Severity = min(d.Severity, h.Severity)
			}
		}
		if d.Severity == diag.Off {
			continue
		}
		if m.Message != "" {
			d.Message = m.Message
		}
		if m.Advice != "" {
			d.Advice = m.Advice
		}
		d.Message = strings.ReplaceAll(d.Message, "{match}", quote(r.text(m.Span)))
		r.diagnostics = append(r.diagnostics, d)
	}
}

// hasElsewhere reports whether the letter has an element in another sentence.
func (r *reading) hasElsewhere(id string, m rule.Match) bool {
	e := anatomy.Find(r.elements, id)
	return e.Verdict == anatomy.Present && (len(e.Evidence) > 1 || !e.Evidence[0].Overlaps(m.Sentence))
}

// text is the writer's words at a span, decoded: mail may hold "=E2=80=99"
// where they wrote an apostrophe.
func (r *reading) text(span source.Span) string {
	for _, b := range r.letter.Blocks {
		if b.Span.Covers(span) {
			return b.Passage.Text.Slice(span)
		}
	}
	return r.letter.File.Slice(span)
}

// quote is the writer's words on one line, shortened in the middle, with
// nothing that a terminal would obey.
func quote(s string) string {
	s = strings.Join(strings.Fields(strings.Map(visible, s)), " ")
	runes := []rune(s)
	if len(runes) <= 60 {
		return s
	}
	return string(runes[:40]) + " … " + string(runes[len(runes)-16:])
}

func visible(c rune) rune {
	if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) {
		return ' '
	}
	return c
}
