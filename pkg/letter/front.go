package letter

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/source"
)

// maxFront is the greatest size of a front matter in bytes; more is some other
// file.
const maxFront = 64 << 10

// frontReader reads the front matter: YAML between two lines of "---".
type frontReader struct {
	l     *Letter
	start int // of the first line behind the opening "---"
}

// readFront reads the front matter that begins at start, if there is one, and
// gives where the letter goes on. It knows the keys letter, to and from; the
// line "apology:ignore-file -- reason" asks for silence about the whole letter,
// and "apology: ignore-file -- reason", which is YAML, does too. Other keys are
// kept.
func (l *Letter) readFront(start int) (int, error) {
	l.Front.Kind = Auto
	open, end, next := frontBounds(l.File.Data, start)
	if open < 0 {
		return start, nil
	}
	f := &frontReader{l, open}
	if end-open > maxFront {
		return 0, f.fail(open, "the front matter is longer than %d bytes; close it with a line of “---”", maxFront)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(f.marks(open, end)), &doc); err != nil {
		return 0, f.syntax(err)
	}
	if len(doc.Content) == 0 {
		return next, nil
	}
	return next, f.fields(doc.Content[0])
}

// marks keeps the lines that ask for silence and gives the front matter with
// blanks in their place: not all of them are YAML.
func (f *frontReader) marks(start, end int) string {
	s := f.l.File.Data
	text := []byte(s[start:end])
	for at := start; at < end; {
		stop, next := lineEnd(s, at)
		if reason, ok := ignoresFile(s[at:stop]); ok {
			f.l.Suppressions = append(f.l.Suppressions, Suppression{
				Reason: reason, Whole: true, Span: source.Span{Start: at, End: stop},
				Covers: source.Span{Start: 0, End: len(s)},
			})
			copy(text[at-start:], strings.Repeat(" ", stop-at))
		}
		at = next
	}
	return string(text)
}

// ignoresFile reads a line that asks for silence about the whole letter.
func ignoresFile(line string) (reason string, ok bool) {
	rest, found := strings.CutPrefix(line, "apology:")
	if !found {
		return "", false
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(rest, ` "'`), "ignore-file")
	if !ok || !endsWord(strings.Trim(rest, `"'`)) {
		return "", false
	}
	return strings.Trim(rest, " \t:-–—\"'"), true
}

// fail is an error about the byte at offset.
func (f *frontReader) fail(offset int, format string, args ...any) error {
	return errorAt(ErrFront, f.l.File, offset, format, args...)
}

// failAt is an error about a node.
func (f *frontReader) failAt(n *yaml.Node, format string, args ...any) error {
	line := f.l.File.LineAt(f.start) + n.Line - 1
	return f.fail(f.l.File.Offset(line, n.Column, source.Chars), format, args...)
}

// syntax puts a YAML error, which knows its line at best, into its place.
func (f *frontReader) syntax(err error) error {
	line := f.l.File.LineAt(f.start)
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	if where, rest, ok := strings.Cut(strings.TrimPrefix(msg, "line "), ": "); ok && rest != "" {
		if n, err := strconv.Atoi(where); err == nil {
			line, msg = line+n-1, rest
		}
	}
	return f.fail(f.l.File.Line(line).Start,
		"the front matter is not YAML: %s; write “key: value”, with quotation marks around a value that holds “: ”", msg)
}

// fields reads the keys and values.
func (f *frontReader) fields(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return f.failAt(n, "the front matter holds no “key: value”")
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if seen[key.Value] {
			return f.failAt(key, "%q is said twice; keep one", key.Value)
		}
		seen[key.Value] = true
		if err := f.field(key, value); err != nil {
			return err
		}
	}
	return nil
}

func (f *frontReader) field(key, value *yaml.Node) error {
	text, err := f.flat(value)
	if err != nil {
		return err
	}
	front := &f.l.Front
	switch key.Value {
	case "letter":
		if text == "" {
			return nil // a template may leave it open
		}
		if front.Kind, err = ParseKind(text); err != nil {
			return f.failAt(value, "%v", err)
		}
	case "to":
		front.To = text
	case "from":
		front.From = text
	default:
		front.Fields = append(front.Fields, Field{key.Value, text})
	}
	return nil
}

// flat writes a value in a line: the items of a list with commas between them.
func (f *frontReader) flat(n *yaml.Node) (string, error) {
	switch n.Kind {
	case yaml.ScalarNode:
		return n.Value, nil
	case yaml.AliasNode:
		return "", f.failAt(n, "a letter's front matter has no aliases; write the value out")
	}
	parts := make([]string, 0, len(n.Content))
	for _, c := range n.Content {
		part, err := f.flat(c)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", "), nil
}
