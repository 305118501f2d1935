package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// This file cuts the stream into messages: a header that gives the length of
// the body in bytes, an empty line, the body.

// maxBody is the length above which a body is skipped: the largest letter that
// is read, with every byte of it written as an escape, and then some.
const maxBody = 64 << 20

// errTooLong is about a body that was skipped.
var errTooLong = errors.New("the message is too long")

// frames reads bodies off a stream.
type frames struct{ in *bufio.Reader }

// next is the next body. Lines that are no header of a message are skipped, so
// that the conversation goes on behind them. An error is errTooLong, after
// which there may be more, or the end of the stream, in the middle of a message
// or not.
func (f frames) next() ([]byte, error) {
	length := -1
	for {
		line, err := f.line()
		if err != nil {
			return nil, err
		}
		if line == "" && length >= 0 {
			return f.body(length)
		}
		if n, ok := contentLength(line); ok {
			length = n
		}
	}
}

// line is the next line without its ending, or the tail of one that is longer
// than any header.
func (f frames) line() (string, error) {
	line, err := f.in.ReadSlice('\n')
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = f.in.ReadSlice('\n')
	}
	return strings.TrimRight(string(line), "\r\n"), err
}

// contentLength reads the one header that counts. What a client that counts
// wrong leaves of the body before may stand in front of it.
func contentLength(line string) (int, bool) {
	const name = "content-length:"
	i := strings.LastIndex(strings.ToLower(line), name)
	if i < 0 {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSpace(line[min(i+len(name), len(line)):]))
	return n, err == nil && n >= 0
}

// body reads n bytes. Memory is taken as they come, not as they are promised.
func (f frames) body(n int) ([]byte, error) {
	if n > maxBody {
		if _, err := io.CopyN(io.Discard, f.in, int64(n)); err != nil {
			return nil, err
		}
		return nil, errTooLong
	}
	var b bytes.Buffer
	_, err := io.CopyN(&b, f.in, int64(n))
	return b.Bytes(), err
}

// writeFrame writes v as a message, at once.
func writeFrame(w io.Writer, v any) error {
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	frame := fmt.Appendf(nil, "Content-Length: %d\r\n\r\n%s", body.Len(), body.Bytes())
	_, err := w.Write(frame)
	return err
}
