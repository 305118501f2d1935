package token

// Tag gives every token its part of speech, a tag of the Penn Treebank. The
// model that does so takes about 150 ms to load and is loaded once, at the
// first call; nothing else loads it. Sentences are tagged one by one, because
// prose shares the tags of equal words within a text. Tag must not be called
// concurrently for the same passage.
func (p *Passage) Tag() {
	if p.Tags != nil {
		return
	}
	text := p.Text.String()
	at := cut(text)
	p.Tags = make([]string, len(at))
	for _, s := range p.Sentences {
		from, to := int(p.Words[s.Start].Token), int(p.Words[s.End-1].Token)+1
		tags := proseTags(text[at[from].Start:at[to-1].End])
		for i, k := from, 0; i < to && k < len(tags); i++ {
			k = p.tag(i, text[at[i].Start:at[i].End], tags, k)
		}
	}
}
