package letter

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"apology.example/pkg/source"
)

const bom = "\uFEFF"

// bomLen is the length of a UTF-8 byte order mark, where there is one.
func bomLen(s string) int {
	if strings.HasPrefix(s, bom) {
		return len(bom)
	}
	return 0
}

// decode makes text of data. UTF-16 is known by its byte order mark and turned
// into UTF-8, into which all spans then point; everything else stays as it is.
func decode(name string, data []byte) (string, Place, error) {
	s := string(data)
	switch {
	case strings.HasPrefix(s, "\xFF\xFE"):
		return decodeUTF16(s[2:], binary.LittleEndian), InBody, nil
	case strings.HasPrefix(s, "\xFE\xFF"):
		return decodeUTF16(s[2:], binary.BigEndian), InBody, nil
	case source.Binary(data) || strings.IndexByte(s, 0) >= 0:
		return "", "", wholeError(ErrBinary, name, "this is not text; save the letter as Markdown, plain text or mail")
	}
	return s, InFile, nil
}

// decodeUTF16 is lenient: half a character becomes U+FFFD, and so does NUL.
func decodeUTF16(s string, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		u := order.Uint16([]byte(s[i : i+2]))
		if u == 0 {
			u = utf8.RuneError
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

// decoders turn the charsets that letters still come in into UTF-8. Latin-1 is
// read as Windows-1252, which is what its senders mean (as browsers do).
var decoders = map[string]func(string) string{
	"iso-8859-1":   decode1252,
	"iso_8859-1":   decode1252,
	"latin1":       decode1252,
	"windows-1252": decode1252,
	"cp1252":       decode1252,
	"utf-16":       decodeMarked,
	"utf-16le":     func(s string) string { return decodeUTF16(s, binary.LittleEndian) },
	"utf-16be":     func(s string) string { return decodeUTF16(s, binary.BigEndian) },
}

// isUTF8 reports whether text in the charset may be read as it stands.
func isUTF8(charset string) bool {
	switch strings.ToLower(charset) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return true
	}
	return false
}

func decodeMarked(s string) string {
	if rest, ok := strings.CutPrefix(s, "\xFF\xFE"); ok {
		return decodeUTF16(rest, binary.LittleEndian)
	}
	return decodeUTF16(strings.TrimPrefix(s, "\xFE\xFF"), binary.BigEndian)
}

// high1252 are the characters 0x80 to 0x9F of Windows-1252.
var high1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ")

func decode1252(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := range len(s) {
		switch c := s[i]; {
		case c < 0x80 || c >= 0xA0:
			b.WriteRune(rune(c))
		default:
			b.WriteRune(high1252[c-0x80])
		}
	}
	return b.String()
}
