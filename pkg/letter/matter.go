package letter

import "strings"

// This file finds where the front matter of a letter starts and ends.

// frontBounds finds what stands between "---" at start and the next "---" or
// "..."; open is -1 where nothing does, or where it does not look like keys and
// values: some people draw a line above their letter.
func frontBounds(s string, start int) (open, end, next int) {
	at, open := lineEnd(s, start)
	if strings.TrimRight(s[start:at], " \t") != "---" {
		return -1, 0, 0
	}
	looked := false
	for at = open; at < len(s); at = next {
		end, next = lineEnd(s, at)
		line := strings.TrimRight(s[at:end], " \t")
		switch {
		case line == "---" || line == "...":
			return open, at, next
		case looked || line != "" && line[0] == '#':
		case !isKey(line):
			return -1, 0, 0
		default:
			looked = true
		}
	}
	return -1, 0, 0
}

// isKey reports whether a line starts with "key:".
func isKey(line string) bool {
	key, _, found := strings.Cut(line, ":")
	return found && key != "" && strings.Trim(key, `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"'`) == ""
}
