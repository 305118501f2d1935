package letter

import (
	"fmt"
	"io"
	"mime"
	"net/mail"
	"strings"
)

// header is the header block of a mail or of a part of one. net/mail keeps
// neither its order nor where the body starts, so it is read here.
type header struct {
	fields []Field // values unfolded, else as written
	end    int     // where the body starts in the file
}

// get is the value of the first field of that name, in lower case.
func (h header) get(name string) string {
	for _, f := range h.fields {
		if strings.EqualFold(f.Key, name) {
			return f.Value
		}
	}
	return ""
}

// readHeader reads the fields that start at start; a line that is none ends
// them, as a blank one does.
func readHeader(s string, start, end int) header {
	var h header
	for at := start; at < end; {
		stop, next := lineEnd(s[:end], at)
		line := s[at:stop]
		name, value, isField := cutField(line)
		folded := line != "" && (line[0] == ' ' || line[0] == '\t') && len(h.fields) > 0
		switch {
		case line == "":
			h.end = next
			return h
		case folded:
			h.fields[len(h.fields)-1].Value += " " + strings.TrimSpace(line)
		case isField:
			h.fields = append(h.fields, Field{name, value})
		default:
			h.end = at
			return h
		}
		at = next
	}
	h.end = end
	return h
}

// cutField parts "Name: value". Names hold no blank, so "Dear Sam:" is none.
func cutField(line string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(line, ":")
	if !ok || name == "" || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", "", false
	}
	return name, strings.TrimSpace(value), true
}

// mailFields are the header fields by which mail is known.
var mailFields = wordSet(`from to cc bcc subject date message-id mime-version content-type reply-to in-reply-to received
	return-path delivered-to sender references`)

// startsWithHeaders reports whether text is mail: header fields, one of them
// well known, down to a blank line or the end.
func startsWithHeaders(text string) bool {
	start := mailStart(text)
	h := readHeader(text, start, len(text))
	if h.end < len(text) && !endsBlank(text[start:h.end]) {
		return false
	}
	for _, f := range h.fields {
		if mailFields[strings.ToLower(f.Key)] {
			return true
		}
	}
	return false
}

func endsBlank(s string) bool {
	return strings.HasSuffix(s, "\n\n") || strings.HasSuffix(s, "\n\r\n") || strings.HasSuffix(s, "\r\r")
}

// mailStart is where the header starts: behind a byte order mark and the line
// that parts the mails of a mailbox.
func mailStart(text string) int {
	start := bomLen(text)
	if strings.HasPrefix(text[start:], "From ") {
		_, start = lineEnd(text, start)
	}
	return start
}

// front is what a mail says about itself.
func (h header) front() Front {
	front := Front{Kind: Auto}
	for _, f := range h.fields {
		switch strings.ToLower(f.Key) {
		case "to":
			front.To = people(f.Value)
		case "from":
			front.From = people(f.Value)
		default:
			front.Fields = append(front.Fields, Field{f.Key, decodeWords(f.Value)})
		}
	}
	return front
}

// people are the names in a list of addresses, or the addresses where there is
// no name.
func people(value string) string {
	parser := mail.AddressParser{WordDecoder: wordDecoder()}
	list, err := parser.ParseList(value)
	if err != nil {
		return decodeWords(value)
	}
	names := make([]string, len(list))
	for i, a := range list {
		if names[i] = a.Name; a.Name == "" {
			names[i] = a.Address
		}
	}
	return strings.Join(names, ", ")
}

func decodeWords(value string) string {
	if !strings.Contains(value, "=?") {
		return value
	}
	if text, err := wordDecoder().DecodeHeader(value); err == nil {
		return text
	}
	return value
}

func wordDecoder() *mime.WordDecoder {
	return &mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		decode, ok := decoders[charset]
		if !ok {
			return nil, fmt.Errorf("charset %q is not known", charset)
		}
		data, err := io.ReadAll(r)
		return strings.NewReader(decode(string(data))), err
	}}
}
