package review

import (
	"cmp"
	"slices"
	"sort"

	"apology.example/pkg/source"
)

// index finds which of many spans overlap another without looking at each, so
// that a letter ten times as long does not take a hundred times as long.
type index struct {
	spans []source.Span // by their start
	at    []int         // where each stands in what was indexed
	reach []int         // the furthest end of the spans up to each
}

// indexOf makes an index of what has a span. Empty spans overlap nothing.
func indexOf[T any](list []T, span func(T) source.Span) index {
	var x index
	for i := range list {
		if !span(list[i]).Empty() {
			x.at = append(x.at, i)
		}
	}
	slices.SortStableFunc(x.at, func(a, b int) int { return cmp.Compare(span(list[a]).Start, span(list[b]).Start) })
	reach := 0
	for _, i := range x.at {
		s := span(list[i])
		reach = max(reach, s.End)
		x.spans, x.reach = append(x.spans, s), append(x.reach, reach)
	}
	return x
}

// overlapping are the places of what overlaps a span, in the order of what was
// indexed.
func (x index) overlapping(s source.Span) []int {
	var list []int
	for i := sort.SearchInts(x.reach, s.Start+1); i < len(x.spans) && x.spans[i].Start < s.End; i++ {
		if x.spans[i].Overlaps(s) {
			list = append(list, x.at[i])
		}
	}
	slices.Sort(list)
	return list
}

// overlaps reports whether anything overlaps a span.
func (x index) overlaps(s source.Span) bool { return len(x.overlapping(s)) > 0 }

// within are the things of a list whose spans begin in another. The list is in
// the order of the letter.
func within[T any](list []T, in source.Span, span func(T) source.Span) []T {
	at := func(offset int) int {
		return sort.Search(len(list), func(i int) bool { return span(list[i]).Start >= offset })
	}
	return list[at(in.Start):max(at(in.Start), at(in.End))]
}

func spanOf(s source.Span) source.Span { return s }

func (s Sentence) span() source.Span { return s.Span }

func (f Finding) span() source.Span { return f.Span }
