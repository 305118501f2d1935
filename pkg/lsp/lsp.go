// Package lsp is a language server: it tells an editor what is found in the
// letters that are open in it, while they are written. It speaks the Language
// Server Protocol over two streams, knows no command line, and leaves it to a
// [Reader] to find out what holds for a letter.
package lsp

import (
	"errors"
	"io"
	"runtime"
	"time"

	"apology.example/pkg/lint"
	"apology.example/pkg/rule"
)

// Reader reads letters as their configuration says. It may be used
// concurrently.
type Reader interface {
	// Read reads the letter data as if it lay at path. A letter that cannot be
	// read is a [letter.Error]; any other error is about the configuration.
	Read(path string, data []byte) (lint.Result, error)
	// Explain is a rule that holds for the letter at path, and its manual.
	Explain(path, id string) (*rule.Rule, *rule.Doc, error)
}

// Options are what a server needs from outside.
type Options struct {
	Version string // of apology
	// Open gives a reader that has read no configuration yet. The settings are
	// the editor's, by key: text or []string. An error is about these settings.
	Open func(settings map[string]any) (Reader, error)
}

// ErrAbrupt ends a conversation that the client left without taking leave.
var ErrAbrupt = errors.New("the client is gone without a word")

// watch is how often the client's process is looked after.
const watch = 3 * time.Second

// Serve speaks with one client until it takes leave, which is no error, or is
// gone, which is [ErrAbrupt]. Nothing but the protocol is written to out. After
// Serve returns, a goroutine may still wait for the end of in.
func Serve(in io.Reader, out io.Writer, o Options) error {
	ticker := time.NewTicker(watch)
	defer ticker.Stop()
	s, err := newServer(out, o)
	if err != nil {
		return err
	}
	s.tick = ticker.C
	return s.run(in)
}

func newServer(out io.Writer, o Options) (*server, error) {
	reader, err := o.Open(nil)
	if err != nil {
		return nil, err
	}
	return &server{
		o: o, out: out, reader: reader, alive: alive,
		told: map[string]string{}, manuals: map[string]manual{}, docs: map[string]*document{},
		due: make(chan *document), readings: make(chan *reading), done: make(chan struct{}),
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}, nil
}
