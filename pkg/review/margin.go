package review

import (
	"cmp"
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
	Notes []int
	Ends  []int // of the notes that end here
	worst diag.Severity
}

// leaves are all blocks of the letter.
func leaves(v *Review) []leaf {
	var list []leaf
	sentences, against := v.Sentences(), inOrder(v.Against)
	for _, b := range v.Result.Letter.Blocks {
		l := leaf{Class: "text " + b.Role.String()}
		switch {
		case b.Role == letter.Quotation || b.Role == letter.Code:
			l.Left = "Words that are quoted here were not read as yours."
		case b.Passage.Text.Len() == 0:
			continue
		default:
			inside := within(sentences, extent(b), Sentence.span)
			l.Notes = within(against, extent(b), Finding.span)
			l.Pieces = pieces(b, inside, l.Notes)
			l.Does = does(inside)
		}
		list = append(list, l)
	}
	return list
}

func extent(b letter.Block) source.Span {
	return b.Passage.Text.Span(source.Span{End: b.Passage.Text.Len()})
}

// does lists what sentences do, each thing once.
func does(sentences []Sentence) []chip {
	var list []chip
	for _, s := range sentences {
		if r, ok := s.First(); ok && !slices.Contains(list, chipOf(r, ok)) {
			list = append(list, chipOf(r, ok))
		}
	}
	return list
}

// inOrder are the findings that have words, in the order of the letter.
func inOrder(against []Finding) []Finding {
	list := slices.DeleteFunc(slices.Clone(against), func(f Finding) bool { return f.Span.Empty() })
	slices.SortFunc(list, func(a, b Finding) int { return cmp.Or(a.Span.Start-b.Span.Start, a.N-b.N) })
	return list
}

// pieces cuts a block where a sentence begins and where a note begins or ends.
func pieces(b letter.Block, sentences []Sentence, notes []Finding) []piece {
	whole := extent(b)
	cuts := []int{whole.Start, whole.End}
	chips := map[int]*chip{}
	for _, s := range sentences {
		cuts = append(cuts, s.Span.Start)
		c := chipOf(s.First())
		chips[s.Span.Start] = &c
	}
	for _, f := range notes {
		cuts = append(cuts, f.Span.Start, min(f.Span.End, whole.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var list []piece
	known := indexOf(notes, Finding.span)
	for i := 1; i < len(cuts); i++ {
		span := source.Span{Start: cuts[i-1], End: cuts[i]}
		p := piece{Text: screen.Visible(b.Passage.Text.Slice(span)), Chip: chips[span.Start]}
		for _, k := range known.overlapping(span) {
			p.note(span, notes[k])
		}
		list = append(list, p)
	}
	return list
}

// note gives a piece a note that covers it. It looks like the gravest.
func (p *piece) note(span source.Span, f Finding) {
	p.Notes = append(p.Notes, f.N)
	p.worst = max(p.worst, f.Severity)
	if f.Span.End == span.End {
		p.Ends = append(p.Ends, f.N)
	}
}

// Class is how the piece looks.
func (p piece) Class() string { return p.worst.String() }

// chip is the mark of a role, as it stands in the letter and in the legend.
type chip struct{ Class, Mark, Label string }

func chipOf(r Role, ok bool) chip {
	if !ok {
		return chip{class(r, ok), "·", plainLabel}
	}
	return chip{class(r, ok), r.Mark, r.Label}
}
