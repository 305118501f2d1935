package letter

// maxMarks is how many bytes of markup a paragraph may have: goldmark takes
// time in the square of it.
const maxMarks = 1000

func overloaded(s string) bool {
	marks := 0
	for at := 0; at < len(s); {
		end, next := lineEnd(s, at)
		if blank(s[at:end]) {
			marks = 0
		}
		if at < end && s[at] == '>' {
			at++ // a quotation may be long
		}
		for i := at; i < end; i++ {
			switch s[i] {
			case '*', '_', '[', ']', '>', '`', '<':
				marks++
			}
		}
		if marks > maxMarks {
			return true
		}
		at = next
	}
	return false
}
