package token

// Tag gives every token its part of speech, a tag of the Penn Treebank. The
// model that does so takes about 150 ms to load and is loaded once, at the
// first call; nothing else loads it. Sentences are tagged one by one, because
// prose shares the tags of equal words within a text. Tag must not be called
// concurrently for the same passage.
func (p *Passage) Tag() {
	text := p.Text.String()
	at := cut(text)
	for _, s := range p.Sentences {
		from, to := int(p.Words[s.Start].Token), int(p.Words[s.End-1].Token)+1
		if p.Tokens[from].Tag == "" {
			p.tag(from, to, proseTags(text[at[from].Start:at[to-1].End]))
		}
	}
}
