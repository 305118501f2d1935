package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func lower(c byte) bool { return 'a' <= c && c <= 'z' }
func upper(c byte) bool { return 'A' <= c && c <= 'Z' }
func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return lower(c | 0x20) }
func alnum(c byte) bool  { return letter(c) || digit(c) }

// startsWord reports whether s starts with a letter, a digit or a byte that is
// no UTF-8 (a letter in another charset).
func startsWord(s string) bool {
	if s == "" || s[0] < utf8.RuneSelf {
		return s != "" && alnum(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return wordRune(r)
}

// endsWord reports whether s ends with what startsWord looks for.
func endsWord(s string) bool {
	if n := len(s); n == 0 || s[n-1] < utf8.RuneSelf {
		return n > 0 && alnum(s[n-1])
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return wordRune(r)
}

func wordRune(r rune) bool {
	return r == utf8.RuneError || unicode.In(r, unicode.L, unicode.M, unicode.N) && !isPictograph(r)
}

func isDash(r rune) bool { return '‒' <= r && r <= '―' || r == '−' }

func isEllipsis(r rune) bool { return r == '.' || r == '…' }

// isPictograph reports whether r is an emoji, a part of one, or another symbol
// beyond ASCII. Currency signs are not: "£100" is one token.
func isPictograph(r rune) bool {
	switch {
	case r < 0xA6:
		return false
	case r == 0x200D, 0xFE00 <= r && r <= 0xFE0F, 0x1F000 <= r && r <= 0x1FAFF, 0xE0020 <= r && r <= 0xE007F:
		return true
	}
	return unicode.Is(unicode.So, r)
}

// invisible reports whether r shows nothing and parts nothing: a soft hyphen, a
// zero-width blank.
func invisible(r rune) bool {
	return r == 0xAD || 0x200B <= r && r <= 0x200F || r == 0x2060 || r == 0xFEFF
}

// hasPrefixFold is strings.HasPrefix for a prefix of small ASCII letters,
// whatever the case of s.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// lowered appends s to dst with ASCII letters made small.
func lowered(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if upper(c) {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	return dst
}

// lowerASCII is s with ASCII letters made small, byte for byte: s itself where
// there is nothing to do.
func lowerASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if upper(s[i]) {
			return string(lowered(make([]byte, 0, len(s)), s))
		}
	}
	return s
}
