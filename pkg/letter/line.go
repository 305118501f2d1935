package letter

import (
	"strings"
	"unicode"
)

// itemMarker is the length of the marker, with its blanks, that makes a line a
// list item; 0 where there is none. A number other than 1 starts an item only
// where free says so, lest a wrapped line that begins with a year do.
func itemMarker(text string, free bool) int {
	n := 0
	for n < len(text) && n < 3 && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	switch {
	case n > 0 && (n == 3 || !free && text[:n] != "1"):
		return 0
	case n > 0 && n < len(text) && (text[n] == '.' || text[n] == ')'):
		n++
	case n > 0:
		return 0
	case strings.HasPrefix(text, "-"), strings.HasPrefix(text, "*"):
		n = 1
	case strings.HasPrefix(text, "•"):
		n = len("•")
	default:
		return 0
	}
	after := strings.TrimLeft(text[n:], " \t")
	if after == "" || len(after) == len(text)-n {
		return 0
	}
	return len(text) - len(after)
}

// isRule reports whether a line is drawn, not written.
func isRule(text string) bool {
	return len(text) >= 3 && strings.IndexByte("-=*_~", text[0]) >= 0 && strings.Trim(text, text[:1]+" ") == ""
}

// isHeading reports whether a line is a heading for being in capitals; two such
// lines in a row are shouting.
func isHeading(text, after string) bool {
	end, _ := lineEnd(after, 0)
	return inCapitals(text) && !inCapitals(after[:end])
}

func inCapitals(text string) bool {
	if len(text) > 60 || text == "" || strings.IndexByte(".,!?;", text[len(text)-1]) >= 0 {
		return false
	}
	upper := 0
	for _, r := range text {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			upper++
		}
	}
	return upper >= 4
}

// startsReply reports whether a line is what mail programs put above the letter
// that is answered; after is what follows it.
func startsReply(text, after string) bool {
	switch {
	case strings.HasPrefix(text, "On ") && strings.ContainsAny(text, "0123456789"):
		return isAttribution(text) || strings.HasSuffix(firstLine(after), "> wrote:")
	case strings.HasPrefix(text, "From: "):
		next := firstLine(after)
		return strings.HasPrefix(next, "Sent: ") || strings.HasPrefix(next, "Date: ")
	case strings.HasPrefix(text, "---"):
		return strings.Trim(text, "- ") == "Original Message"
	}
	return text == "Begin forwarded message:"
}

func isAttribution(line string) bool {
	return strings.HasSuffix(line, "wrote:") && !strings.HasSuffix(line, "you wrote:") && !strings.HasSuffix(line, "I wrote:")
}

// attributes reports whether the line ends an attribution that the line above
// it began.
func (p *plainReader) attributes(text string) bool {
	return p.open.role == Quotation && strings.HasSuffix(text, "> wrote:")
}

// repliesBelow says what follows an attribution: Paragraph where the quoted
// lines bear their own mark, else Quotation to the end.
func repliesBelow(text, after string) Role {
	if !isAttribution(text) && strings.HasPrefix(text, "On ") {
		_, n := lineEnd(after, 0)
		after = after[n:]
	}
	if strings.HasPrefix(strings.TrimLeft(after, " \t\r\n"), ">") {
		return Paragraph
	}
	return Quotation
}

func firstLine(s string) string {
	end, _ := lineEnd(s, 0)
	return strings.TrimSpace(s[:end])
}
