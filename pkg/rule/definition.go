package rule

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/spell"
)

// scope is how far from the words found a condition looks.
type scope uint8

const (
	inSentence scope = iota
	inNear           // the sentence and its neighbours
	inLetter
)

// condition is an exception (unless) or a demand (when) on a match.
type condition struct {
	item
	wanted bool // when, not unless
	scope  scope
}

// group is some patterns that share their severity, words and conditions.
type group struct {
	patterns   []item
	conditions []condition
	shields    *[]item // nil: as the rule
	severity   string
	message    string
	advice     string
	fix        Fix
	node       *yaml.Node
}

// ruleDef is a rule or an element as its file defines it.
type ruleDef struct {
	Rule
	Doc
	file       string
	label      string // of the folder that holds it
	node       *yaml.Node
	groups     []group
	conditions []condition
	shields    *[]item

	bad, good []item // examples with their places
}

// readRule reads a file of rules/<category>/<id>.yaml.
func (l *library) readRule(r *reader, name string, root *yaml.Node) {
	d := &ruleDef{file: r.file, label: r.label, node: root}
	d.ID = strings.TrimSuffix(path.Base(name), ".yaml")
	d.Category = path.Base(path.Dir(name))
	if d.Category == "." {
		d.Category = "own" // a user's rule that lies in no folder
	}
	d.Severity = diag.Warning
	known := map[string]func(*yaml.Node){
		"title": r.text(&d.Title), "severity": d.readSeverity(r), "letters": d.readLetters(r),
		"message": r.text(&d.Message), "advice": r.text(&d.Advice), "why": r.text(&d.Why),
		"guide": r.text(&d.Guide), "sources": r.texts(&d.Sources), "misses": r.texts(&d.Misses),
		"match": d.readMatch(r), "shields": readShieldList(r, &d.shields),
		"yields-to": r.texts(&d.YieldsTo), "at-least": r.count(&d.Least), "if-letter-has": d.readIfHas(r),
		"wanted": d.readWanted(r), "undone-by": r.texts(&d.UndoneBy), "examples": d.readExamples(r),
	}
	conditionKeys(r, known, &d.conditions)
	r.keys(root, "a rule", known)
	d.Element = d.Category == "elements"
	d.check(r)
	l.rules = slices.DeleteFunc(l.rules, func(o *ruleDef) bool { return o.ID == d.ID && o.Element == d.Element })
	l.rules = append(l.rules, d)
}

// check reports what every rule must have.
func (d *ruleDef) check(r *reader) {
	for _, want := range []struct{ key, value string }{{"title", d.Title}, {"message", d.Message}, {"why", d.Why}} {
		if want.value == "" && (!d.Element || want.key != "message") {
			r.fail(d.node, "a rule needs %q", want.key)
		}
	}
	if len(d.groups) == 0 && d.Category != "letter" {
		r.fail(d.node, "a rule needs %q: the words that it finds", "match")
	}
}

// conditionKeys adds unless, unless-near, unless-letter, when, when-near and
// when-letter to the keys of a rule or of a group.
func conditionKeys(r *reader, known map[string]func(*yaml.Node), into *[]condition) {
	for _, wanted := range []bool{false, true} {
		for s, suffix := range []string{"", "-near", "-letter"} {
			key := "unless" + suffix
			if wanted {
				key = "when" + suffix
			}
			known[key] = func(n *yaml.Node) {
				var list []item
				r.items(&list)(n)
				for _, it := range list {
					*into = append(*into, condition{it, wanted, scope(s)})
				}
			}
		}
	}
}

// readSeverity reads one severity, or one for each kind of letter.
func (d *ruleDef) readSeverity(r *reader) func(*yaml.Node) {
	one := func(n *yaml.Node) diag.Severity {
		s, err := diag.ParseSeverity(n.Value)
		if err != nil {
			r.fail(n, "%v", err)
		}
		return s
	}
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			d.Severity = one(n)
			return
		}
		known := map[string]func(*yaml.Node){"default": func(n *yaml.Node) { d.Severity = one(n) }}
		for _, k := range letter.Kinds {
			known[string(k)] = func(n *yaml.Node) { d.setKind(k, one(n)) }
		}
		r.keys(n, "severity", known)
	}
}

func (d *ruleDef) setKind(k letter.Kind, s diag.Severity) {
	if d.ByKind == nil {
		d.ByKind = map[letter.Kind]diag.Severity{}
	}
	d.ByKind[k] = s
}

// readLetters reads the kinds of letter that the rule holds for; it is off in
// the others.
func (d *ruleDef) readLetters(r *reader) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var list []item
		r.items(&list)(n)
		var kinds []letter.Kind
		for _, it := range list {
			if !slices.Contains(letter.Kinds, letter.Kind(it.text)) {
				r.fail(it.node, "no letter is called %q%s", it.text, spell.Suggest(it.text, kindNames()))
			}
			kinds = append(kinds, letter.Kind(it.text))
		}
		for _, k := range letter.Kinds {
			if !slices.Contains(kinds, k) {
				d.setKind(k, diag.Off)
			}
		}
	}
}

func kindNames() []string {
	var names []string
	for _, k := range letter.Kinds {
		names = append(names, string(k))
	}
	return names
}

// readMatch reads the patterns: lines, or groups with conditions of their own.
func (d *ruleDef) readMatch(r *reader) func(*yaml.Node) {
	return func(n *yaml.Node) {
		plain := group{node: n}
		for _, c := range listed(n) {
			if c.Kind == yaml.ScalarNode {
				plain.patterns = append(plain.patterns, item{c.Value, c})
				continue
			}
			g := group{node: c}
			known := map[string]func(*yaml.Node){
				"is": r.items(&g.patterns), "severity": r.text(&g.severity), "message": r.text(&g.message),
				"advice": r.text(&g.advice), "shields": readShieldList(r, &g.shields),
				"fix": readFix(r, &g.fix),
			}
			conditionKeys(r, known, &g.conditions)
			r.keys(c, "a group of patterns", known)
			d.groups = append(d.groups, g)
		}
		if len(plain.patterns) > 0 {
			d.groups = append([]group{plain}, d.groups...)
		}
	}
}

func readShieldList(r *reader, into **[]item) func(*yaml.Node) {
	return func(n *yaml.Node) {
		list := []item{}
		r.items(&list)(n)
		*into = &list
	}
}

// readIfHas reads what becomes of the finding in a letter that has an element.
func (d *ruleDef) readIfHas(r *reader) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			s, err := diag.ParseSeverity(n.Content[i+1].Value)
			if err != nil {
				r.fail(n.Content[i+1], "%v", err)
			}
			d.IfHas = append(d.IfHas, IfHas{n.Content[i].Value, s})
		}
	}
}

// readWanted reads how much each kind of letter asks for an element.
func (d *ruleDef) readWanted(r *reader) func(*yaml.Node) {
	return func(n *yaml.Node) {
		known := map[string]func(*yaml.Node){}
		for _, k := range letter.Kinds {
			known[string(k)] = func(n *yaml.Node) {
				if !slices.Contains([]string{"required", "recommended", "optional", "discouraged"}, n.Value) {
					r.fail(n, "an element is required, recommended, optional or discouraged, not %q", n.Value)
				}
				if d.Wanted == nil {
					d.Wanted = map[letter.Kind]string{}
				}
				d.Wanted[k] = n.Value
			}
		}
		r.keys(n, "wanted", known)
	}
}

func (d *ruleDef) readExamples(r *reader) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r.keys(n, "examples", map[string]func(*yaml.Node){"bad": r.items(&d.bad), "good": r.items(&d.good)})
		for _, it := range d.bad {
			d.Bad = append(d.Bad, it.text)
		}
		for _, it := range d.good {
			d.Good = append(d.Good, it.text)
		}
	}
}
