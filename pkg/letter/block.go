package letter

import (
	"strings"

	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// piece is some text of a block and the bytes of the file that it came from.
// The last piece of every line but a block's last is a break: one blank that
// stands for the line ending, so that a sentence may run on.
type piece struct {
	text  string
	from  source.Span
	ender bool
}

// raw is a block whose text is still in pieces, so that a greeting or a
// sign-off can be cut from it at a line ending.
type raw struct {
	role   Role
	span   source.Span
	pieces []piece
}

// reading is what a format's reader makes of a letter.
type reading struct {
	blocks   []raw
	comments []comment
}

// lines are the texts of the block's lines, without the blanks around them.
func (r raw) lines() []string {
	var out []string
	var b strings.Builder
	for _, p := range r.pieces {
		if !p.ender {
			b.WriteString(p.text)
			continue
		}
		out = append(out, strings.TrimSpace(b.String()))
		b.Reset()
	}
	return append(out, strings.TrimSpace(b.String()))
}

// cut parts the block behind its first n lines; n is at least 1 and less than
// the number of its lines.
func (r raw) cut(n int) (head, tail raw) {
	for i, p := range r.pieces {
		if !p.ender {
			continue
		}
		if n--; n > 0 {
			continue
		}
		head = raw{r.role, source.Span{Start: r.span.Start, End: p.from.Start}, r.pieces[:i:i]}
		tail = raw{r.role, source.Span{Start: p.from.End, End: r.span.End}, r.pieces[i+1:]}
		break
	}
	return head, tail
}

// build reads the text of every block that holds the writer's own words.
func build(raws []raw) []Block {
	blocks := make([]Block, len(raws))
	for i, r := range raws {
		blocks[i] = Block{Role: r.role, Span: r.span}
		if len(r.pieces) > 0 {
			blocks[i].Passage = token.Read(r.text())
		}
	}
	return blocks
}

func (r raw) text() source.Text {
	var b source.Builder
	for _, p := range r.pieces {
		b.Add(p.text, p.from)
	}
	return b.Text()
}
