package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// simpleReader reads every letter with the shipped rules.
type simpleReader struct{ linter *lint.Linter }

func newReader(t testing.TB) simpleReader {
	t.Helper()
	set, err := rule.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	linter, err := lint.New(set, lint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return simpleReader{linter}
}

func (r simpleReader) open(map[string]any) (Reader, error) { return r, nil }

func (r simpleReader) Read(path string, data []byte) (lint.Result, error) {
	lt, err := letter.Parse(path, data, letter.Options{})
	if err != nil {
		return lint.Result{}, err
	}
	return r.linter.Lint(path, lt), nil
}

func (simpleReader) Explain(string, string) (*rule.Rule, *rule.Doc, error) {
	return nil, nil, errors.New("nothing is explained here")
}

// faulty panics, as a fault of ours would.
type faulty struct{ simpleReader }

func (faulty) Read(string, []byte) (lint.Result, error) { panic("Dear Ines, I am sorry") }

// editor is a client at the other end of a server.
type editor struct {
	t   testing.TB
	in  *io.PipeWriter
	out frames
	end chan error
}

func newEditor(t testing.TB, open func(map[string]any) (Reader, error)) *editor {
	serverIn, in := io.Pipe()
	out, serverOut := io.Pipe()
	e := &editor{t, in, frames{bufio.NewReader(out)}, make(chan error, 1)}
	go func() {
		e.end <- Serve(serverIn, serverOut, Options{Open: open})
		_ = serverOut.Close() // a pipe's end has no trouble
	}()
	e.send(`{"id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-16"]}}}}`)
	e.receive()
	t.Cleanup(func() { _ = in.Close() })
	return e
}

func (e *editor) send(body string) {
	if _, err := io.WriteString(e.in, frame(body)); err != nil {
		e.t.Fatal(err)
	}
}

// heard is what the tests look at in a message of the server.
type heard struct {
	Method string
	Params struct {
		Version     int
		Message     string
		Diagnostics []diagnostic
	}
}

func (e *editor) receive() heard {
	body, err := e.out.next()
	if err != nil {
		e.t.Fatal(err)
	}
	var h heard
	if err := json.Unmarshal(body, &h); err != nil {
		e.t.Fatal(err)
	}
	return h
}

func (e *editor) openLetter(text string) {
	e.send(`{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///letter.md","version":0,"text":` + quoted(text) + `}}}`)
}

// insert puts a text at the start of a line.
func (e *editor) insert(version, line int, text string) {
	e.replace(version, line, 0, text)
}

// replace puts a text in the place of the first bytes of a line.
func (e *editor) replace(version, line, upTo int, text string) {
	e.send(fmt.Sprintf(`{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///letter.md","version":%d},`+
		`"contentChanges":[{"range":{"start":{"line":%d,"character":0},"end":{"line":%d,"character":%d}},"text":%s}]}}`,
		version, line, line, upTo, quoted(text)))
}

func quoted(text string) string {
	data, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// onePage is a letter of about 2 KB.
func onePage(t testing.TB) string {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "letters", "bad.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(data), "Ines,\n")
	return string(data) + body
}

// A fault of ours in one letter neither ends the server nor tells of the letter.
func TestFaultDoesNotEndTheServer(t *testing.T) {
	e := newEditor(t, faulty{}.open)
	e.openLetter("Dear Ines")
	if h := e.receive(); h.Method != "window/showMessage" || strings.Contains(h.Params.Message, "Ines") {
		t.Errorf("it said %+v", h)
	}
	if h := e.receive(); len(h.Params.Diagnostics) > 0 {
		t.Errorf("it found %+v", h.Params.Diagnostics)
	}
}

func (f faulty) open(map[string]any) (Reader, error) { return f, nil }

// Changes that come while a letter is read are read together; the last of them
// is what counts, and no finding is published under a version that it is not of.
func TestStaleReadingsAreDropped(t *testing.T) {
	gate := gated{newReader(t), make(chan struct{})}
	e := newEditor(t, func(map[string]any) (Reader, error) { return gate, nil })
	e.openLetter("I am sorry if it hurt.\n")
	for version := 1; version <= 50; version++ {
		e.insert(version, 0, "I am sorry if it hurt.\n")
	}
	e.send(`{"id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///letter.md"},"position":{"line":0,"character":0}}}`)
	e.send(`{"method":"$/cancelRequest","params":{"id":2}}`)
	if h := e.receive(); h.Method != "" {
		t.Errorf("instead of the cancelled request, it spoke of %+v", h)
	}
	gate.pass <- struct{}{}
	gate.pass <- struct{}{}
	h := e.receive()
	conditional := 0
	for _, d := range h.Params.Diagnostics {
		if d.Code == "conditional-apology" {
			conditional++
		}
	}
	if h.Params.Version != 50 || conditional != 51 {
		t.Errorf("version %d has %d findings, not 50 and 51", h.Params.Version, conditional)
	}
}

// gated reads one letter each time that it is told to.
type gated struct {
	simpleReader
	pass chan struct{}
}

func (g gated) Read(path string, data []byte) (lint.Result, error) {
	<-g.pass
	return g.simpleReader.Read(path, data)
}

// The server ends when the client's process has.
func TestClientDies(t *testing.T) {
	ticks := make(chan time.Time)
	var dead atomic.Bool
	out, serverOut := io.Pipe()
	s, err := newServer(serverOut, Options{Open: newReader(t).open})
	if err != nil {
		t.Fatal(err)
	}
	s.tick, s.alive = ticks, func(process int) bool { return process == 7 && !dead.Load() }
	in, client := io.Pipe()
	end := make(chan error, 1)
	go func() { end <- s.run(in) }()
	if _, err := io.WriteString(client, frame(`{"id":1,"method":"initialize","params":{"processId":7}}`)); err != nil {
		t.Fatal(err)
	}
	if _, err := (frames{bufio.NewReader(out)}).next(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the first is no end
		select {
		case ticks <- time.Time{}:
		case err := <-end:
			t.Fatalf("the server ended while its client lived: %v", err)
		}
	}
	dead.Store(true)
	close(ticks) // ticks for ever
	if err := <-end; !errors.Is(err, ErrAbrupt) {
		t.Errorf("the end was %v", err)
	}
}

func TestAlive(t *testing.T) {
	if !alive(os.Getpid()) || alive(1<<30) {
		t.Error("this process is alive, and one that cannot be is not")
	}
}

// Memory stays flat over ten thousand edits of a letter, which is a short one
// for the sake of those who wait for this test.
func TestSoak(t *testing.T) {
	edits := 10000
	if testing.Short() {
		edits = 1000
	}
	e := newEditor(t, newReader(t).open)
	e.openLetter("Dear Ines,\n\nI am sorry if it hurt you.\n")
	e.receive()
	var early uint64
	for i := 1; i <= edits; i++ {
		word := []string{"really", "truly ", "so    "}[i%3]
		e.replace(i, 2, 6*min(i-1, 1), word)
		if h := e.receive(); h.Params.Version != i || len(h.Params.Diagnostics) == 0 {
			t.Fatalf("edit %d: %+v", i, h)
		}
		if i == edits/10 {
			early = heap()
		}
	}
	if late := heap(); late > early+2<<20 {
		t.Errorf("%d KB were in use after %d edits, and %d KB after %d", early>>10, edits/10, late>>10, edits)
	}
}

// heap is what is in use, in bytes.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkChange is the time from a change of a one-page letter to its
// diagnostics, with the pause between, as an editor sees it.
func BenchmarkChange(b *testing.B) {
	e := newEditor(b, newReader(b).open)
	e.openLetter(onePage(b))
	e.receive()
	b.ReportAllocs()
	version := 0
	for b.Loop() {
		version++
		e.replace(version, 7, 6*min(version-1, 1), "really")
		e.receive()
	}
}
