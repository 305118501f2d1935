package screen

import "testing"

func TestVisible(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain, as it is", "plain, as it is"},
		{"naïve “façade” 漢字", "naïve “façade” 漢字"},
		{"\x1b[31mred", "␛[31mred"},
		{"a\r\nb\tc\x7f", "a␍␊b␉c␡"},
		{"\u009b31m", "<009B>31m"},
		{"abc\u202edef", "abc<202E>def"},
		{"zero\u200bwidth", "zero<200B>width"},
		{"hid\u200dden", "hid<200D>den"},
		{"👩\u200d👧 and 🏴\U000E0067\U000E0062\U000E007F", "👩\u200d👧 and 🏴\U000E0067\U000E0062\U000E007F"},
		{"next\u2028line", "next<2028>line"},
		{"not \xff UTF-8", "not \uFFFD UTF-8"},
	} {
		if got := Visible(tt.in); got != tt.want {
			t.Errorf("Visible(%q) is %q, not %q", tt.in, got, tt.want)
		}
	}
}

// No line is wider than it may be, unless one word alone is.
func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text, indent string
		width        int
		want         string
	}{
		{"one  two\nthree", "  ", 20, "  one two three\n"},
		{"one two three", "  ", 9, "  one two\n  three\n"},
		{"漢字 漢字 漢字", "", 9, "漢字 漢字\n漢字\n"},
		{"incomprehensibilities are", "", 10, "incomprehensibilities\nare\n"},
		{"", "  ", 10, ""},
	} {
		if got := Wrap(tt.text, tt.indent, tt.width); got != tt.want {
			t.Errorf("Wrap(%q, %d) is %q, not %q", tt.text, tt.width, got, tt.want)
		}
	}
}
