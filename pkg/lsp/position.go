package lsp

import "apology.example/pkg/source"

// This file turns our positions into the client's, in the unit agreed upon, and
// back. Package source does the counting.

// extent is a span of a file as the client counts.
func (c client) extent(f *source.File, span source.Span) extent {
	return extent{c.place(f, span.Start), c.place(f, span.End)}
}

func (c client) place(f *source.File, offset int) place {
	return place{f.LineAt(min(max(offset, 0), len(f.Data))) - 1, f.Column(offset, c.unit) - 1}
}

// span is an extent of a file in bytes, clamped to the file. An end before the
// start is taken for the start.
func (c client) span(f *source.File, e extent) source.Span {
	start := c.offset(f, e.Start)
	return source.Span{Start: start, End: max(start, c.offset(f, e.End))}
}

func (c client) offset(f *source.File, p place) int {
	if p.Line < 0 {
		return 0
	}
	return f.Offset(p.Line+1, max(p.Character, 0)+1, c.unit)
}
