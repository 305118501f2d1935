package cli

import (
	"io"
	"os"

	"golang.org/x/term"
)

// terminal is the file descriptor of a terminal, if a stream is one.
func terminal(w any) (fd int, ok bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	fd = int(f.Fd())
	return fd, term.IsTerminal(fd)
}

// columns is the width of the terminal, or 0 where there is none.
func columns(w io.Writer) int {
	fd, ok := terminal(w)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(fd)
	if err != nil {
		return 0
	}
	return width
}

// coloured reports whether a stream is to be coloured. The flag is asked first,
// then NO_COLOR and CLICOLOR_FORCE, then the terminal.
func coloured(w io.Writer, flag string) bool {
	switch force := os.Getenv("CLICOLOR_FORCE"); {
	case flag != "auto":
		return flag == "always"
	case os.Getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	case os.Getenv("TERM") == "dumb":
		return false
	}
	_, ok := terminal(w)
	return ok
}
