package rule

import (
	"fmt"
	"strconv"
	"strings"
)

// op is what a part of a pattern does.
type op uint8

const (
	opWord   op = iota // one word out of a class
	opAny              // any one word
	opName             // a word with a capital
	opNumber           // a number in digits
	opTag              // a word with a part-of-speech tag
	opSeq              // parts in a row
	opAlt              // one of several
	opOpt              // a part or nothing
	opGap              // up to n words
	opNot              // not this here; takes no word
	opClause           // ^   a clause starts here
	opBegin            // ^^  a sentence starts here
	opEnd              // $   a clause ends here
	opClose            // $$  a sentence ends here
	opComma            // ,   a comma or a stronger break here
	opAcross           // //  the end of a sentence, which only this can cross
	opPhrase           // a named phrase
	opCore             // [ ] the words to report
	opHere             // @   the words found, in an exception
)

// expr is a pattern as written.
type expr struct {
	op    op
	kids  []*expr
	text  string // the word, phrase, suffix or tag
	forms form   // of a verb, where they were asked for
	n     int    // of a gap
	col   int    // where it stands in its line, in bytes from 0
	end   int    // where it ends
}

// syntaxError is a fault at a column of a pattern, counted in bytes from 0.
type syntaxError struct {
	col int
	msg string
}

func (e *syntaxError) Error() string { return e.msg }

// parsePattern reads one line of the pattern language.
func parsePattern(s string) (*expr, error) {
	p := &parser{src: s}
	e, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.skip(); p.at < len(s) {
		return nil, p.fail("%q closes nothing", s[p.at:p.at+1])
	}
	return e, nil
}

type parser struct {
	src   string
	at    int
	depth int
}

func (p *parser) fail(format string, args ...any) error {
	return &syntaxError{p.at, fmt.Sprintf(format, args...)}
}

func (p *parser) skip() {
	for p.at < len(p.src) && strings.IndexByte(" \t\n", p.src[p.at]) >= 0 {
		p.at++
	}
}

// alternatives reads a | b | c.
func (p *parser) alternatives() (*expr, error) {
	if p.depth++; p.depth > 20 {
		return nil, p.fail("groups are nested more than 20 deep")
	}
	defer func() { p.depth-- }()
	alt := &expr{op: opAlt, col: p.at}
	for {
		e, err := p.sequence()
		if err != nil {
			return nil, err
		}
		alt.kids = append(alt.kids, e)
		if !p.take("|") {
			break
		}
	}
	if len(alt.kids) == 1 {
		return alt.kids[0], nil
	}
	return alt, nil
}

func (p *parser) take(s string) bool {
	if strings.HasPrefix(p.src[p.at:], s) {
		p.at += len(s)
		return true
	}
	return false
}

// sequence reads parts up to "|", a closing bracket or the end.
func (p *parser) sequence() (*expr, error) {
	p.skip()
	seq := &expr{op: opSeq, col: p.at}
	for {
		end := p.at
		if p.skip(); p.at == len(p.src) || strings.IndexByte("|)]", p.src[p.at]) >= 0 {
			seq.end = end
			break
		}
		e, err := p.part()
		if err != nil {
			return nil, err
		}
		seq.kids = append(seq.kids, e)
	}
	switch len(seq.kids) {
	case 0:
		return nil, p.fail("there is nothing here to match")
	case 1:
		return seq.kids[0], nil
	}
	return seq, nil
}

// part reads one element with its "?".
func (p *parser) part() (*expr, error) {
	col := p.at
	e, err := p.element()
	if err != nil {
		return nil, err
	}
	e.col, e.end = col, p.at
	if p.take("?") {
		e = &expr{op: opOpt, kids: []*expr{e}, col: col, end: p.at}
	}
	return e, nil
}

// marks are the elements that stand for a place and take no word; longer
// before shorter.
var marks = []struct {
	text string
	op   op
}{
	{"//", opAcross}, {"^^", opBegin}, {"^", opClause}, {"$$", opClose}, {"$", opEnd}, {",", opComma}, {"@", opHere},
}

func (p *parser) element() (*expr, error) {
	for _, m := range marks {
		if p.take(m.text) {
			return &expr{op: m.op}, nil
		}
	}
	switch {
	case p.take("("):
		return p.group(opSeq, ")")
	case p.take("["):
		return p.group(opCore, "]")
	case p.take("!"):
		kid, err := p.part()
		return &expr{op: opNot, kids: []*expr{kid}}, err
	case p.take("..."):
		return p.gap()
	case p.take("<"):
		return p.phrase()
	case p.take("{"):
		tag, err := p.until("}")
		return &expr{op: opTag, text: tag}, err
	}
	return p.word()
}

func (p *parser) group(o op, closing string) (*expr, error) {
	e, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.skip(); !p.take(closing) {
		return nil, p.fail("a bracket is open; close it with %q", closing)
	}
	if o == opCore {
		e = &expr{op: opCore, kids: []*expr{e}}
	}
	return e, nil
}

func (p *parser) gap() (*expr, error) {
	start := p.at
	for p.at < len(p.src) && '0' <= p.src[p.at] && p.src[p.at] <= '9' {
		p.at++
	}
	n := 3
	if p.at > start {
		n, _ = strconv.Atoi(p.src[start:p.at])
	}
	if n < 1 || n > maxGap {
		p.at = start
		return nil, p.fail("a gap is of 1 to %d words", maxGap)
	}
	return &expr{op: opGap, n: n}, nil
}

func (p *parser) until(closing string) (string, error) {
	end := strings.Index(p.src[p.at:], closing)
	if end < 1 {
		return "", p.fail("a bracket is open; close it with %q", closing)
	}
	s := p.src[p.at : p.at+end]
	p.at += end + len(closing)
	return s, nil
}

// phrase reads <name> or <name:past/done>, behind the "<".
func (p *parser) phrase() (*expr, error) {
	at := p.at
	s, err := p.until(">")
	if err != nil {
		return nil, err
	}
	name, forms, _ := strings.Cut(s, ":")
	e := &expr{op: opPhrase, text: strings.TrimSpace(name)}
	switch e.text {
	case "any word":
		e.op = opAny
	case "name":
		e.op = opName
	case "number":
		e.op = opNumber
	}
	if forms != "" {
		p.at, at = at, p.at
		if e.forms, err = p.forms(forms); err != nil {
			return nil, err
		}
		p.at = at
	}
	return e, nil
}

func (p *parser) forms(s string) (form, error) {
	var f form
	for name := range strings.SplitSeq(s, "/") {
		one, ok := formNames[name]
		if !ok {
			return 0, p.fail("no verb form is called %q; there are base, s, past, done, ing and all", name)
		}
		f |= one
	}
	return f, nil
}

// word reads a word, word*, word:past or *ing.
func (p *parser) word() (*expr, error) {
	start := p.at
	for p.at < len(p.src) && strings.IndexByte(" \t\n|()[]?!<>{}^$,@", p.src[p.at]) < 0 {
		p.at++
	}
	s := p.src[start:p.at]
	if s == "" {
		return nil, p.fail("%q has no meaning here", p.src[start:min(start+1, len(p.src))])
	}
	if s[0] == '*' {
		return p.suffix(start, s[1:])
	}
	text, forms, found := strings.Cut(s, ":")
	e := &expr{op: opWord, text: strings.ToLower(text)}
	if found {
		end := p.at
		p.at = start
		f, err := p.forms(forms)
		if err != nil {
			return nil, err
		}
		p.at, e.forms = end, f
	} else if bare, ok := strings.CutSuffix(e.text, "*"); ok {
		e.text, e.forms = bare, formAll
	}
	return e, nil
}

func (p *parser) suffix(start int, s string) (*expr, error) {
	for _, known := range suffixes {
		if s == known {
			return &expr{op: opWord, text: "*" + s}, nil
		}
	}
	p.at = start
	return nil, p.fail("*%s is not an ending that can be asked for; there are *ed, *ing and *ly", s)
}
