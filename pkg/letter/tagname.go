package letter

import "strings"

// tagNames are the elements of HTML that people and mail programs write in
// letters.
var tagNames = wordSet(`a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col
	data dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img
	input ins kbd label li link main mark meta nav o:p object ol p picture pre q ruby s samp script section small source span
	strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr xml`)

// isTag reports whether s, which starts with "<", starts with a tag of HTML, a
// declaration or an instruction, and not with a slot: "<your name>".
func isTag(s string) bool {
	name := strings.TrimPrefix(s[1:], "/")
	if strings.HasPrefix(name, "!") || strings.HasPrefix(name, "?") {
		return true
	}
	if end := strings.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	return tagNames[strings.ToLower(name)]
}
