package letter

import (
	"slices"
	"strings"
)

// This file finds the greeting and the sign-off among the paragraphs. The
// format's reader knows neither.

// assignRoles marks the greeting and the sign-off, and cuts them from a
// paragraph that they share lines with.
func assignRoles(blocks []raw) []raw {
	return signOff(greet(blocks))
}

// greet looks for a greeting in the first paragraphs: behind a heading, the
// sender's address or a date, but not behind any longer text.
func greet(blocks []raw) []raw {
	first := true
	for i := range min(len(blocks), 6) {
		if blocks[i].role != Paragraph {
			continue
		}
		lines := blocks[i].lines()
		if isGreeting(lines[0], first && (len(blocks) > 1 || len(lines) > 1)) {
			return markHead(blocks, i, len(lines))
		}
		if !isAddress(lines) {
			break
		}
		first = false
	}
	return blocks
}

// markHead makes a greeting of the first line of block i.
func markHead(blocks []raw, i, lines int) []raw {
	if lines > 1 {
		head, tail := blocks[i].cut(1)
		blocks[i] = tail
		blocks = slices.Insert(blocks, i, head)
	}
	blocks[i].role = Greeting
	return blocks
}

// isAddress reports whether the lines may stand above a greeting: they are
// short and end no sentence.
func isAddress(lines []string) bool {
	for _, line := range lines {
		if len(line) > 50 || strings.HasSuffix(line, ".") || len(strings.Fields(line)) > 6 {
			return false
		}
	}
	return len(lines) <= 6
}

// signOff looks for the sign-off at the end, above quotations, signatures and
// postscripts.
func signOff(blocks []raw) []raw {
	last := lastWords(blocks)
	if last <= 0 {
		return blocks
	}
	lines := blocks[last].lines()
	switch alone := isSignOff(lines); {
	case alone && !hasBody(blocks[:last]):
	case alone && blocks[last].role != Item, alone && blocks[last-1].role != Item:
		blocks[last].role = SignOff
		if above := blocks[last-1]; last > 1 && above.role == Paragraph && isClosing(above.lines()) {
			blocks[last-1].role = SignOff
		}
	case blocks[last].role == Paragraph:
		return markTail(blocks, last, lines)
	}
	return blocks
}

// hasBody reports whether the writer says something in the blocks.
func hasBody(blocks []raw) bool {
	return slices.ContainsFunc(blocks, func(r raw) bool { return r.role == Paragraph || r.role == Item })
}

// lastWords is the index of the last block of the letter proper; -1 where there
// is none.
func lastWords(blocks []raw) int {
	last := -1
	for i := range blocks {
		switch blocks[i].role {
		case Greeting, Quotation, Signature, Code:
			continue
		case Paragraph:
			if last >= 0 && isPostscript(blocks[i].pieces) {
				return last
			}
		}
		last = i
	}
	return last
}

func isPostscript(pieces []piece) bool {
	if len(pieces) == 0 || len(pieces[0].text) < 2 {
		return false
	}
	s := strings.ToLower(pieces[0].text[:min(len(pieces[0].text), 5)])
	return strings.HasPrefix(s, "p.s") || strings.HasPrefix(s, "ps ") || strings.HasPrefix(s, "ps:") || strings.HasPrefix(s, "ps.") || strings.HasPrefix(s, "ps,") || strings.HasPrefix(s, "p. s")
}

// markTail makes a sign-off of the last lines of a paragraph that has no blank
// line above it.
func markTail(blocks []raw, last int, lines []string) []raw {
	for n := min(3, len(lines)-1); n > 0; n-- {
		tail := lines[len(lines)-n:]
		above := lines[len(lines)-n-1]
		if !isSignOff(tail) || !startsClosing(tail[0]) && !endsSentence(above) {
			continue
		}
		head, foot := blocks[last].cut(len(lines) - n)
		foot.role = SignOff
		blocks[last] = head
		return slices.Insert(blocks, last+1, foot)
	}
	return blocks
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"'”’) x`)
	return line != "" && strings.IndexByte(".!?", line[len(line)-1]) >= 0
}
