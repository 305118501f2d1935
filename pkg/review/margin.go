package review

import (
	"slices"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/screen"
	"apology.example/pkg/source"
)

// leaf is a block of the letter with the notes that belong beside it.
type leaf struct {
	Class  string
	Left   string // what is said instead of the words that are not the writer's
	Pieces []piece
	Notes  []Finding
	Does   []chip // what its sentences do, where there is no note
}

// piece is a run of the letter's words that have the same notes.
type piece struct {
	Text  string
	Chip  *chip // where a sentence begins
	Class string
	Notes []int
	Ends  []int // of the notes that end here
}

// leaves are all blocks of the letter.
func leaves(v *Review) []leaf {
	var list []leaf
	for _, b := range v.Result.Letter.Blocks {
		l := leaf{Class: "text " + b.Role.String()}
		switch {
		case b.Role == letter.Quotation || b.Role == letter.Code:
			l.Left = "Words that are quoted here were not read as yours."
		case b.Passage.Text.Len() == 0:
			continue
		default:
			l.Notes = v.notes(extent(b))
			l.Pieces = v.pieces(b, l.Notes)
			l.Does = v.does(extent(b))
		}
		list = append(list, l)
	}
	return list
}

func extent(b letter.Block) source.Span {
	return b.Passage.Text.Span(source.Span{End: b.Passage.Text.Len()})
}

// does lists what the sentences in a span do, each thing once.
func (v *Review) does(in source.Span) []chip {
	var list []chip
	for _, s := range v.Sentences() {
		if r, ok := s.First(); ok && in.Contains(s.Span.Start) && !slices.Contains(list, chipOf(r, ok)) {
			list = append(list, chipOf(r, ok))
		}
	}
	return list
}

// notes are the findings that begin in a span, in the order of the letter.
func (v *Review) notes(in source.Span) []Finding {
	var list []Finding
	for _, f := range v.Against {
		if !f.Span.Empty() && in.Contains(f.Span.Start) {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b Finding) int { return a.N - b.N })
	return list
}

// pieces cuts a block where a sentence begins and where a note begins or ends.
func (v *Review) pieces(b letter.Block, notes []Finding) []piece {
	whole := extent(b)
	cuts := []int{whole.Start, whole.End}
	chips := map[int]*chip{}
	for _, s := range v.Sentences() {
		if whole.Contains(s.Span.Start) {
			cuts = append(cuts, s.Span.Start)
			c := chipOf(s.First())
			chips[s.Span.Start] = &c
		}
	}
	for _, f := range notes {
		cuts = append(cuts, f.Span.Start, min(f.Span.End, whole.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var list []piece
	for i := 1; i < len(cuts); i++ {
		span := source.Span{Start: cuts[i-1], End: cuts[i]}
		p := piece{Text: screen.Visible(b.Passage.Text.Slice(span)), Chip: chips[span.Start]}
		p.note(span, notes)
		list = append(list, p)
	}
	return list
}

// note gives a piece the notes that cover it. It looks like the gravest.
func (p *piece) note(span source.Span, notes []Finding) {
	worst := diag.Off
	for _, f := range notes {
		if !f.Span.Overlaps(span) {
			continue
		}
		p.Notes = append(p.Notes, f.N)
		worst = max(worst, f.Severity)
		if f.Span.End == span.End {
			p.Ends = append(p.Ends, f.N)
		}
	}
	p.Class = worst.String()
}

// chip is the mark of a role, as it stands in the letter and in the legend.
type chip struct{ Class, Mark, Label string }

func chipOf(r Role, ok bool) chip {
	if !ok {
		return chip{class(r, ok), "·", plainLabel}
	}
	return chip{class(r, ok), r.Mark, r.Label}
}
