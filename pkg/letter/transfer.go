package letter

import (
	"encoding/base64"
	"strings"
)

// unbase64 is lenient about blanks and what follows the padding.
func unbase64(raw string) (string, error) {
	text, _, _ := strings.Cut(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, raw), "=")
	data, err := base64.RawStdEncoding.DecodeString(text)
	return string(data), err
}

// unquote decodes quoted-printable and keeps where each byte stood. What is no
// escape stays as it is.
func unquote(raw string, base int) body {
	var text strings.Builder
	text.Grow(len(raw))
	b := body{base: base, from: make([]place, 0, len(raw))}
	for i := 0; i < len(raw); {
		n, char := 1, raw[i]
		if raw[i] == '=' {
			if soft := softBreak(raw[i+1:]); soft > 0 {
				i += 1 + soft
				continue
			}
			if hi, lo := hex(raw, i+1), hex(raw, i+2); hi >= 0 && lo >= 0 {
				n, char = 3, byte(hi<<4|lo)
			}
		}
		text.WriteByte(char)
		b.from = append(b.from, place{int32(base + i), int32(base + i + n)})
		i += n
	}
	b.text = text.String()
	return b
}

// softBreak is the length of the line ending, with blanks before it, that s
// starts with.
func softBreak(s string) int {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	if i == len(s) {
		return 0
	}
	end, next := lineEnd(s[:min(len(s), i+2)], i)
	if end > i {
		return 0
	}
	return next
}

// hex is the value of the digit at s[i], -1 where there is none.
func hex(s string, i int) int {
	if i >= len(s) {
		return -1
	}
	switch c := s[i]; {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
