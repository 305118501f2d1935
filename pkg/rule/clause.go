package rule

// opensClause reports whether a word begins a clause of its own, and joins
// whether a clause begins behind it. Without tags these word lists do what a
// parser would, well enough to say where a pattern may begin or end.
func opensClause(form string) bool {
	switch form {
	case "and", "but", "or", "so", "because", "although", "though", "however", "yet", "if", "when", "whenever", "while",
		"unless", "until", "since", "whereas", "once", "except", "still", "then", "who", "which", "whether", "where", "why",
		"plus", "lol", "as", "before", "after", "even":
		return true
	}
	return false
}

func joinsClause(form string) bool {
	switch form {
	case "and", "but", "or", "so", "because", "although", "though", "however", "yet", "if", "when", "whenever", "while",
		"unless", "until", "since", "whereas", "once", "except", "that", "then", "lol", "well", "ok", "okay", "honestly",
		"look", "please", "as", "before", "after", "plus":
		return true
	}
	return false
}
