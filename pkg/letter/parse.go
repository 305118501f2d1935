package letter

import (
	"cmp"
	"path/filepath"
	"strings"

	"apology.example/pkg/source"
)

// DefaultMaxSize is the size in bytes above which a letter is not read: no
// letter is that long, and a wrong file may be.
const DefaultMaxSize = 4 << 20

// Options change how letters are read. The zero Options are the defaults.
type Options struct {
	MaxSize int64 // in bytes; 0 is DefaultMaxSize
}

// Parse reads the letter data. The name decides how: .md and .markdown are
// Markdown, .txt is plain text; anything else is mail if it starts with a
// header block (as .eml should) and plain text if not. An error is an [Error].
// Parse keeps no reference to data and may be called concurrently.
func Parse(name string, data []byte, o Options) (*Letter, error) {
	if limit := cmp.Or(o.MaxSize, DefaultMaxSize); int64(len(data)) > limit {
		return nil, wholeError(ErrTooLarge, name,
			"%d bytes is more than the %d that a letter may have; check that this is the right file", len(data), limit)
	}
	text, place, err := decode(name, data)
	if err != nil {
		return nil, err
	}
	l := &Letter{File: source.NewFile(name, text), Format: formatOf(name, text), Place: place}
	got, err := l.read()
	if err != nil {
		return nil, err
	}
	if len(got.blocks) == 0 {
		return nil, wholeError(ErrEmpty, name, "there is no letter in here yet; write a first line, or start one with “apology draft”")
	}
	got.blocks = assignRoles(got.blocks)
	l.Blocks = build(got.blocks)
	l.Suppressions = append(l.Suppressions, suppressions(got.comments, l.Blocks, len(l.File.Data))...)
	return l, nil
}

// read hands the text to the reader of its format. Mail may put another text
// in its place: the decoded body.
func (l *Letter) read() (reading, error) {
	if l.Format == Mail {
		return l.readMail()
	}
	if err := checkUTF8(l.File, 0, len(l.File.Data)); err != nil {
		return reading{}, err
	}
	start, err := l.readFront(bomLen(l.File.Data))
	if err != nil {
		return reading{}, err
	}
	b := body{text: l.File.Data[start:], base: start}
	if l.Format == Markdown {
		return readMarkdown(b), nil
	}
	return readPlain(b, isCommitMessage(l.File.Name)), nil
}

// formatOf decides how a letter is to be read.
func formatOf(name, text string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return Markdown
	case ".txt":
		return Plain
	}
	if isCommitMessage(name) || !startsWithHeaders(text) {
		return Plain
	}
	return Mail
}

// isCommitMessage reports whether git wrote the file: its lines that start with
// "#" are git's.
func isCommitMessage(name string) bool {
	switch filepath.Base(name) {
	case "COMMIT_EDITMSG", "MERGE_MSG", "TAG_EDITMSG", "SQUASH_MSG", "NOTES_EDITMSG":
		return true
	}
	return false
}
