package editor

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// The notes at the end of an opening marker say what it takes to restore the
// file to the byte.
const (
	noteNew = " (a new file)"
	noteEnd = " (the line above had no end)"
)

// A block is what stands between our markers in a file.
type block struct {
	file   File
	editor string
	text   string
}

func (b block) opening() string { return b.file.Comment + " >>> apology hook " + b.editor + " >>>" }
func (b block) closing() string { return b.file.Comment + " <<< apology hook " + b.editor + " <<<" }

// lines are the block with its markers, each line indented.
func (b block) lines(note, indent string) string {
	whole := b.opening() + note + "\n" + b.text + b.closing() + "\n"
	if indent == "" {
		return whole
	}
	return indent + strings.ReplaceAll(strings.TrimSuffix(whole, "\n"), "\n", "\n"+indent) + "\n"
}

// whole is a new file that holds the block.
func (b block) whole() []byte {
	return []byte(b.file.Head + b.lines(noteNew, "") + b.file.Tail)
}

// add puts the block into a file, in the place of an older one if there is one.
func (b block) add(before []byte) ([]byte, error) {
	at, err := b.find(before)
	switch {
	case err != nil:
		return nil, err
	case at.end > 0:
		return splice(before, at.start, at.end, b.lines(at.note, at.indent)), nil
	case b.file.Not != "" && regexp.MustCompile(`(?m)`+b.file.Not).Match(before):
		return nil, errors.New("it has a part of that name already")
	case b.file.After != "":
		return b.addAfter(before)
	case len(before) > 0 && !bytes.HasSuffix(before, []byte("\n")):
		return splice(before, len(before), len(before), "\n"+b.lines(noteEnd, "")), nil
	}
	return splice(before, len(before), len(before), b.lines("", "")), nil
}

// addAfter puts the block below the line where it belongs, with the indent of
// the list item that follows.
func (b block) addAfter(before []byte) ([]byte, error) {
	places := regexp.MustCompile(`(?m)`+b.file.After).FindAllIndex(before, 2)
	if len(places) != 1 {
		return nil, errors.New("nothing in it shows where this belongs")
	}
	line := bytes.IndexByte(before[places[0][0]:], '\n')
	if line < 0 {
		return nil, errors.New("its last line has no end")
	}
	at := places[0][0] + line + 1
	indent := ""
	if item := regexp.MustCompile(`\A(?:\s*#.*\n|\s*\n)*( *)- `).FindSubmatch(before[at:]); item != nil {
		indent = string(item[1])
	}
	return splice(before, at, at, b.lines("", indent)), nil
}

// remove takes the block out of a file. gone is whether the file was made for
// it, and holds nothing else.
func (b block) remove(before []byte) (after []byte, gone bool, err error) {
	at, err := b.find(before)
	if err != nil || at.end == 0 {
		return before, false, err
	}
	start := at.start
	if at.note == noteEnd && start > 0 && at.end == len(before) {
		start--
	}
	after = splice(before, start, at.end, "")
	return after, at.note == noteNew && string(after) == b.file.Head+b.file.Tail, nil
}

// found is where a block lies in a file; end is 0 where there is none.
type found struct {
	start, end   int
	note, indent string
}

// find finds the block of this editor.
func (b block) find(data []byte) (found, error) {
	var at found
	open, offset := false, 0
	for line := range bytes.Lines(data) {
		text := strings.TrimRight(string(line), "\r\n")
		bare := strings.TrimLeft(text, " ")
		note, opens := strings.CutPrefix(bare, b.opening())
		if opens && !open {
			open = true
			at = found{start: offset, note: note, indent: text[:len(text)-len(bare)]}
		}
		offset += len(line)
		if open && bare == b.closing() {
			at.end = offset
			return at, nil
		}
	}
	if open {
		return found{}, fmt.Errorf("a line says %q and none says %q; take out by hand what belongs to it", b.opening(), b.closing())
	}
	return found{}, nil
}

// splice is data with what lies between two offsets replaced; data stays as it
// is.
func splice(data []byte, start, end int, text string) []byte {
	return bytes.Join([][]byte{data[:start], []byte(text), data[end:]}, nil)
}
