package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// streams are streams, and the bodies in them.
var streams = []struct {
	name, in string
	want     []string
}{
	{"one", "Content-Length: 2\r\n\r\n{}", []string{"{}"}},
	{"two", "Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]", []string{"{}", "[]"}},
	{"other headers, bare line endings, small letters", "content-length:2\nContent-Type: x\n\n{}", []string{"{}"}},
	{"nothing", "", nil},
	{"an empty body", "Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n7", []string{"", "7"}},
	{"half a header", "Content-Len", nil},
	{"a header alone", "Content-Length: 2\r\n", nil},
	{"half a body", "Content-Length: 9\r\n\r\n{}", nil},
	{"no length", "Content-Type: x\r\n\r\nContent-Length: 2\r\n\r\n{}", []string{"{}"}},
	{"no number", "Content-Length: -2\r\n\r\nContent-Length: 2e9\r\n\r\nContent-Length: 2\r\n\r\n{}", []string{"{}"}},
	{"counted too few", "Content-Length: 2\r\n\r\n{}}}Content-Length: 2\r\n\r\n[]", []string{"{}", "[]"}},
	{"a line that never ends", strings.Repeat("x", 99999) + "\r\nContent-Length: 2\r\n\r\n{}", []string{"{}"}},
	{"too long, and more", fmt.Sprintf("Content-Length: %d\r\n\r\n%sContent-Length: 2\r\n\r\n{}", maxBody+1, strings.Repeat(" ", maxBody+1)), []string{errTooLong.Error(), "{}"}},
	{"too long, and cut off", "Content-Length: 999999999999\r\n\r\n{}", nil},
}

// bodies reads a stream to its end.
func bodies(in string) []string {
	f := frames{bufio.NewReader(strings.NewReader(in))}
	var got []string
	for {
		body, err := f.next()
		switch {
		case errors.Is(err, errTooLong):
			got = append(got, err.Error())
		case err != nil:
			return got
		default:
			got = append(got, string(body))
		}
	}
}

func TestFrames(t *testing.T) {
	for _, tt := range streams {
		if diff := cmp.Diff(tt.want, bodies(tt.in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// What is written can be read back, whatever stands before it.
func FuzzFrames(f *testing.F) {
	for _, tt := range streams {
		if len(tt.in) < 1000 {
			f.Add(tt.in, "Zoë 🙂 <!-- \u2028")
		}
	}
	f.Add("0", "\"\xBF\xAB\"")
	f.Fuzz(func(t *testing.T, before, text string) {
		var b bytes.Buffer
		if err := writeFrame(&b, text); err != nil {
			t.Fatal(err)
		}
		got := bodies(b.String() + before)
		var back string
		if len(got) == 0 || json.Unmarshal([]byte(got[0]), &back) != nil || utf8.ValidString(text) && back != text {
			t.Fatalf("%q came back as %q", text, got)
		}
		if len(bodies(before+"\n\n"+b.String())) < len(bodies(before)) {
			t.Errorf("%q before %q lost a message", before, b.String())
		}
	})
}

// Whatever the client sends, the server neither panics nor says anything but
// the protocol.
func FuzzServe(f *testing.F) {
	for _, tt := range streams {
		if len(tt.in) < 1000 {
			f.Add(tt.in)
		}
	}
	for _, method := range []string{"didOpen", "didChange", "didSave", "didClose", "hover", "codeAction", "documentSymbol"} {
		f.Add(`{"id":1,"method":"textDocument/` + method + `","params":{"textDocument":{"uri":"file:///a.md","text":"I am sorry if it hurt."},` +
			`"contentChanges":[{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":1}},"text":"x"}]}}`)
	}
	reader := newReader(f)
	f.Fuzz(func(t *testing.T, in string) {
		var out bytes.Buffer
		begin := frame(`{"id":1,"method":"initialize","params":{}}`) +
			frame(`{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.md","text":"I am sorry if it hurt."}}}`)
		err := Serve(strings.NewReader(begin+frame(in)+in), &out, Options{Open: reader.open})
		if err != nil && !errors.Is(err, ErrAbrupt) {
			t.Fatal(err)
		}
		for _, body := range bodies(out.String()) {
			if !json.Valid([]byte(body)) {
				t.Errorf("it said %q", body)
			}
		}
		if n := len(bodies(out.String())); n == 0 || !strings.HasPrefix(out.String(), "Content-Length: ") {
			t.Errorf("it said %q", out.String())
		}
	})
}

func frame(body string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body) }

// A client that no longer listens ends the conversation.
func TestServeEndsWhenNobodyListens(t *testing.T) {
	in := strings.NewReader(frame(`{"id":1,"method":"initialize","params":{}}`) + frame(`{"id":2,"method":"shutdown"}`))
	err := Serve(in, deaf{}, Options{Open: newReader(t).open})
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("the error is %v", err)
	}
}

type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
