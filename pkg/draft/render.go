package draft

import (
	"bytes"
	"fmt"
	"net/mail"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/source"
)

// Render makes a letter out of a template and answers, which must be complete;
// see [Answers.Check]. In Markdown the answers are escaped; in other formats
// they stand as they are.
func Render(t *Template, a Answers, f Format) (*Draft, error) {
	if err := a.Check(t); err != nil {
		return nil, err
	}
	data := map[string]string{}
	keys := t.Keys()
	for i, key := range keys {
		data[key] = marked(i, key, a[key].Text, f)
	}
	var b bytes.Buffer
	if err := t.body.Execute(&b, data); err != nil {
		return nil, placed(t.file(), t.Name, err)
	}
	d := &Draft{Kind: t.Letter, To: plain(a["to"].Text), From: plain(a["from"].Text)}
	var err error
	if d.Front, err = front(d); err != nil {
		return nil, err
	}
	d.take(tidy(b.String()), keys)
	return d, nil
}

// file is what a template is called in messages.
func (t *Template) file() string {
	if t.Path != "" {
		return t.Path
	}
	return t.Name + extension
}

// marked is an answer with marks around it; no answer is nothing at all, so
// that a template can leave out what goes with it.
func marked(i int, key, text string, f Format) string {
	text = plain(text)
	if text == "" {
		return ""
	}
	if key == "to" || key == "from" {
		text = name(strings.Join(strings.Fields(text), " "))
	} else {
		text = ended(text)
	}
	if f == Markdown {
		text = markdown(text)
	}
	return open(i) + text + shut(i)
}

// ended is an answer with a full stop, so that it does not run into the sentence
// behind it.
func ended(text string) string {
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsLetter(last) || unicode.IsDigit(last) {
		return text + "."
	}
	return text
}

// name is how a letter calls somebody: without the address that may stand with
// the name.
func name(s string) string {
	if a, err := mail.ParseAddress(s); err == nil && a.Name != "" {
		return a.Name
	}
	return s
}

// tidy leaves one empty line between paragraphs, and no blank at the end of a
// line.
func tidy(s string) string {
	var b strings.Builder
	empty := true
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " \t")
		if line == "" && empty {
			continue
		}
		empty = line == ""
		b.WriteString(line + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// take takes the marks out of a text and notes where they were.
func (d *Draft) take(text string, keys []string) {
	var b strings.Builder
	for _, c := range text {
		if !isMark(c) {
			b.WriteRune(c)
			continue
		}
		at, key := len(d.Front)+b.Len(), keys[(c-firstMark)/2]
		if c%2 == 0 {
			d.Slots = append(d.Slots, Slot{key, source.Span{Start: at, End: at}})
		} else {
			d.close(key, at)
		}
	}
	d.Body = b.String()
}

// close ends the last slot of a question.
func (d *Draft) close(key string, at int) {
	for i := len(d.Slots) - 1; i >= 0; i-- {
		if d.Slots[i].Question == key {
			d.Slots[i].Span.End = at
			return
		}
	}
}

// front is the front matter of a draft.
func front(d *Draft) (string, error) {
	data, err := yaml.Marshal(struct {
		Letter string `yaml:"letter"`
		To     string `yaml:"to"`
		From   string `yaml:"from"`
	}{string(d.Kind), d.To, d.From})
	if err != nil || !utf8.Valid(data) {
		return "", fmt.Errorf("write the front matter of a letter to %q: %w", d.To, err)
	}
	return "---\n" + string(data) + "---\n\n", nil
}
