package rule

// leaning are words that lean on what follows: nobody would end a quotation
// with one.
var leaning = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{
		"a", "an", "the", "my", "your", "our", "his", "their", "every", "any", "some", "no",
		"i", "we", "he", "she", "they", "who", "if", "when", "because", "and", "or", "but", "than", "as",
		"to", "of", "for", "with", "at", "by", "from", "in", "into", "onto", "about", "between", "without",
		"not", "never", "ever", "very", "so", "too", "am", "is", "are", "was", "were", "be", "been", "being",
		"have", "has", "had", "do", "does", "did", "will", "would", "can", "could", "should", "might", "must", "may",
	} {
		set[w] = true
	}
	return set
}()

// quotable is where a quotation that ends before word at had better end: behind
// the next few words, while the last one leans on them. It goes over no mark,
// and not beyond the sentence.
func (r *Reading) quotable(at, end int) int {
	const most = 4
	to := at
	for to < min(at+most, end) && !r.has(to, behindMark) {
		if last, _ := r.word(to - 1); !leaning[last.Form] {
			break
		}
		to++
	}
	return to
}
