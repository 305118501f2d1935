package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"apology.example/pkg/letter"
)

// read reads a letter of at most limit bytes; 0 stands for the default. Of
// anything longer, little more is read.
func (in input) read(stdin io.Reader, limit int64) (*letter.Letter, error) {
	if limit == 0 {
		limit = letter.DefaultMaxSize
	}
	data, err := in.data(stdin, limit+1)
	switch {
	case err != nil:
		return nil, pathError(in.path, err)
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("%s: this is longer than the %d bytes that a letter may have; if it is the right file, say --max-size: %w",
			in.path, limit, letter.ErrTooLarge)
	}
	return letter.Parse(in.path, data, letter.Options{MaxSize: limit})
}

func (in input) data(stdin io.Reader, limit int64) ([]byte, error) {
	if in.stdin {
		return io.ReadAll(io.LimitReader(stdin, limit))
	}
	f, err := os.Open(filepath.FromSlash(in.path))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return io.ReadAll(io.LimitReader(f, limit))
	}
	data := make([]byte, min(info.Size(), limit))
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // it has become shorter
	}
	return data[:n], err
}

// pathError says which file it is about, and what can be done.
func pathError(name string, err error) error {
	what := err
	var p *fs.PathError
	if errors.As(err, &p) {
		what = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file; check its name and folder", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: you may not read this; change its permissions, or ask its owner", name)
	}
	return fmt.Errorf("%s: %w", name, what)
}
