// Package source holds the bytes of a letter and is the only place that
// converts between byte offsets, lines, columns and UTF-16 units. It knows
// nothing of letters, tokens or rules.
package source

// Span is a half-open range of bytes [Start, End) in a file, counted from 0.
// The zero Span is empty and lies at the start of the file.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the byte at offset lies in the span.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Covers reports whether t lies wholly in s. An empty t at either edge does.
func (s Span) Covers(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Union is the smallest span that covers both.
func (s Span) Union(t Span) Span {
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}
