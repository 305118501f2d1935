package letter

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"apology.example/pkg/source"
)

// The reasons why a letter cannot be read, for errors.Is.
var (
	ErrEmpty    = errors.New("empty letter")
	ErrBinary   = errors.New("not text")
	ErrEncoding = errors.New("unknown encoding")
	ErrTooLarge = errors.New("letter too large")
	ErrFront    = errors.New("front matter not understood")
	ErrMail     = errors.New("mail not understood")
)

// Error says why a letter could not be read, where, and what to do about it.
type Error struct {
	Path string
	At   source.Position // the zero Position where it is about the whole file
	Msg  string
	Err  error // one of the reasons above
}

func (e *Error) Error() string {
	if e.At.Line == 0 {
		return e.Path + ": " + e.Msg
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.At.Line, e.At.Column, e.Msg)
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// wholeError is an error about the file as a whole.
func wholeError(reason error, path, format string, args ...any) error {
	return &Error{Path: path, Msg: fmt.Sprintf(format, args...), Err: reason}
}

// errorAt is an error about the byte at offset of f.
func errorAt(reason error, f *source.File, offset int, format string, args ...any) error {
	return &Error{f.Name, f.Position(offset), fmt.Sprintf(format, args...), reason}
}

// checkUTF8 finds the first byte from start on that is not UTF-8.
func checkUTF8(f *source.File, start, end int) error {
	if utf8.ValidString(f.Data[start:end]) {
		return nil
	}
	at := start
	for at < end {
		r, size := utf8.DecodeRuneInString(f.Data[at:end])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return errorAt(ErrEncoding, f, at,
		"byte 0x%02X is not UTF-8; convert the letter with “iconv -f WINDOWS-1252 -t UTF-8”, or save it as UTF-8 in your editor",
		f.Data[at])
}
