package token

import (
	"strings"

	"apology.example/pkg/source"
)

// findAddresses finds the URLs and e-mail addresses of a text, in order.
func findAddresses(text string) []source.Span {
	var found []source.Span
	for at := 0; at < len(text); {
		n := strings.IndexAny(text[at:], "@/.")
		if n < 0 {
			break
		}
		at += n
		low := 0
		if len(found) > 0 {
			low = found[len(found)-1].End
		}
		span, ok := address(text, low, at)
		if ok {
			found = append(found, span)
		}
		at = max(at+1, span.End)
	}
	return found
}

// address reads the address around the mark at at; it starts at low or behind.
// Where there is none, the span ends behind what need not be looked at again.
func address(text string, low, at int) (source.Span, bool) {
	switch {
	case text[at] == '@':
		return mail(text, low, at)
	case text[at] == '/' && at > 0 && text[at-1] == ':' && strings.HasPrefix(text[at:], "//"):
		start := at - 1
		for start > low && alnum(text[start-1]) {
			start--
		}
		return link(text, start, at+2, start < at-1)
	case text[at] == '.' && at-3 >= low && strings.EqualFold(text[at-3:at], "www") && !endsWord(text[:at-3]):
		return link(text, at-3, at+1, true)
	}
	return source.Span{}, false
}

func mail(text string, low, at int) (source.Span, bool) {
	start, end := at, at+1
	for start > low && (alnum(text[start-1]) || strings.IndexByte("._%+-", text[start-1]) >= 0) {
		start--
	}
	for end < len(text) && (alnum(text[end]) || text[end] == '.' || text[end] == '-') {
		end++
	}
	name := strings.TrimLeft(text[start:at], ".-")
	host := strings.TrimRight(text[at+1:end], ".-")
	if name == "" || strings.IndexByte(host, '.') < 1 {
		return source.Span{Start: at, End: end}, false
	}
	return source.Span{Start: at - len(name), End: at + 1 + len(host)}, true
}

// link reads a URL up to the next blank; marks at its end belong to the
// sentence.
func link(text string, start, rest int, ok bool) (source.Span, bool) {
	n := strings.IndexAny(text[rest:], " \t\r\n<>\"“”’")
	if n < 0 {
		n = len(text) - rest
	}
	body := strings.TrimRight(text[rest:rest+n], ".,;:!?)]'*_…")
	if body == "" || !ok {
		return source.Span{Start: rest + n, End: rest + n}, false
	}
	return source.Span{Start: start, End: rest + len(body)}, true
}

// emoticon is the length of the emoticon that starts at at, or 0: ":)", ":'(",
// ";-)", "=D", "<3". It ends before a blank, a mark or the end of the text.
func emoticon(text string, at int) int {
	if text[at] == '<' {
		n := 1 + run(text[at+1:], func(r rune) bool { return r == '3' })
		return ended(text, at, n, 2)
	}
	if strings.IndexByte(":;=", text[at]) < 0 || at > 0 && digit(text[at-1]) {
		return 0
	}
	n := 1
	for at+n < len(text) && strings.IndexByte("-'`o", text[at+n]) >= 0 && n < 3 {
		n++
	}
	eyes := n
	for at+n < len(text) && strings.IndexByte(")(DPp/|*3", text[at+n]) >= 0 && n < 16 {
		n++
	}
	return ended(text, at, n, eyes+1)
}

// ended is n where it is at least least and no word goes on behind it.
func ended(text string, at, n, least int) int {
	if n < least || startsWord(text[at+n:]) || at+n < len(text) && text[at+n] == '/' {
		return 0
	}
	return n
}
