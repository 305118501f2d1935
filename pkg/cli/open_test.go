package cli

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"
)

func TestPathErrorSaysWhatCanBeDone(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a.md", Err: syscall.ENOENT}, "a.md: there is no such file; check its name and folder"},
		{&fs.PathError{Op: "open", Path: "a.md", Err: syscall.EACCES}, "a.md: you may not read this; change its permissions, or ask its owner"},
		{&fs.PathError{Op: "read", Path: "a.md", Err: errors.New("the disk is gone")}, "a.md: the disk is gone"},
	} {
		if got := pathError("a.md", tt.err).Error(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
