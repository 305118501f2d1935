package lsp

import (
	"encoding/json"
	"io"
	"maps"
	"time"
)

// phase is how far a conversation is.
type phase int

const (
	waiting phase = iota // for initialize
	running
	leaving // shutdown was asked for
	left
)

// server is one conversation. All of it is done by the goroutine in run, one
// message after the other; letters alone are read by others.
type server struct {
	o      Options
	out    io.Writer
	failed error // of writing

	phase    phase
	client   client
	alive    func(process int) bool
	outlived bool             // the client's process was seen alive
	tick     <-chan time.Time // when to look after it

	reader   Reader
	settings map[string]any    // of the editor
	epoch    int               // of the reader
	told     map[string]string // what was told, and the URI of the letter it was told for
	manuals  map[string]manual
	pulled   string // the id of the request for settings that is open
	asked    int    // requests of ours

	docs     map[string]*document // by URI
	due      chan *document       // those whose time to be read has come
	readings chan *reading        // those that are done
	slots    chan struct{}        // one for each reading under way
	done     chan struct{}        // closed when run returns
}

// run speaks with the client until it takes leave or is gone.
func (s *server) run(in io.Reader) error {
	defer close(s.done)
	messages := make(chan message)
	go receive(in, messages, s.done)
	for s.phase != left && s.failed == nil {
		select {
		case m, ok := <-messages:
			if !ok {
				return ErrAbrupt
			}
			if err := s.handle(m); err != nil {
				return err
			}
		case d := <-s.due:
			s.start(d)
		case r := <-s.readings:
			s.finish(r)
		case <-s.tick:
			if s.outlived && !s.alive(s.client.process) {
				return ErrAbrupt
			}
		}
	}
	return s.failed
}

// handle does what one message asks for.
func (s *server) handle(m message) error {
	switch {
	case m.fault != nil:
		s.refuse(m.ID, m.fault.Code, m.fault.Message)
	case m.Method == "":
		s.answered(m)
	case m.Method == "exit" && s.phase != leaving:
		return ErrAbrupt
	case m.Method == "exit":
		s.phase = left
	case len(m.ID) > 0:
		s.request(m)
	case s.phase == running:
		s.notification(m)
	}
	return nil
}

// request answers a request, if not at once.
func (s *server) request(m message) {
	switch {
	case s.phase == leaving:
		s.refuse(m.ID, codeInvalid, "the server was told to shut down")
		return
	case s.phase == waiting && m.Method != "initialize":
		s.refuse(m.ID, codeNotInitialized, "initialize comes first")
		return
	}
	switch m.Method {
	case "initialize":
		if s.phase == running {
			s.refuse(m.ID, codeInvalid, "the server is initialized already")
			return
		}
		s.initialize(m)
	case "shutdown":
		s.phase = leaving
		s.reply(m.ID, nil)
	case "textDocument/hover":
		about(s, m, s.hover)
	case "textDocument/codeAction":
		about(s, m, s.codeActions)
	case "textDocument/documentSymbol":
		about(s, m, s.symbols)
	case "workspace/executeCommand":
		s.execute(m)
	default:
		s.refuse(m.ID, codeNoMethod, "there is no method "+m.Method+" here")
	}
}

// notification takes note of what the client says. What it says wrong, it
// cannot be told.
func (s *server) notification(m message) {
	switch m.Method {
	case "initialized":
		s.initialized()
	case "textDocument/didOpen":
		note(m, s.opened)
	case "textDocument/didChange":
		note(m, s.changed)
	case "textDocument/didSave":
		note(m, s.saved)
	case "textDocument/didClose":
		note(m, s.closed)
	case "workspace/didChangeConfiguration":
		note(m, s.settingsChanged)
	case "workspace/didChangeWatchedFiles":
		s.reload()
	case "$/cancelRequest":
		note(m, s.cancel)
	}
}

// note hands the parameters of a notification on, if they can be read.
func note[P any](m message, do func(P)) {
	if p, err := read[P](m); err == nil {
		do(p)
	}
}

// about answers a request about an open letter as soon as that is read. About
// any other letter there is nothing to say.
func about[P interface{ uri() string }](s *server, m message, answer func(P, *document, *reading) any) {
	p, err := read[P](m)
	if err != nil {
		s.refuse(m.ID, codeParams, err.Error())
		return
	}
	d, ok := s.docs[p.uri()]
	if !ok {
		s.reply(m.ID, nil)
		return
	}
	s.whenRead(d, m.ID, func(r *reading) any { return answer(p, d, r) })
}

func (s *server) send(v any) {
	if s.failed == nil {
		s.failed = writeFrame(s.out, v)
	}
}

func (s *server) reply(id json.RawMessage, result any) { s.send(response{"2.0", id, result}) }

func (s *server) refuse(id json.RawMessage, code int, text string) {
	if len(id) == 0 || !isID(id) {
		id = json.RawMessage("null")
	}
	s.send(refusal{"2.0", id, fault{code, text}})
}

func (s *server) notify(method string, params any) {
	s.send(notice{Version: "2.0", Method: method, Params: params})
}

// tell shows the user why a letter cannot be read. The same is told once, until
// that letter can be read.
func (s *server) tell(d *document, kind int, text string) {
	if _, ok := s.told[text]; ok {
		return
	}
	s.told[text] = d.uri
	s.show(kind, text)
}

// untell forgets what was told for a letter.
func (s *server) untell(d *document) {
	maps.DeleteFunc(s.told, func(_, uri string) bool { return uri == d.uri })
}

func (s *server) show(kind int, text string) {
	s.notify("window/showMessage", messageParams{kind, "apology: " + text})
}
