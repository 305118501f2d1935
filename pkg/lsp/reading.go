package lsp

import (
	"encoding/json"
	"fmt"
	"time"

	"apology.example/pkg/letter"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// This file reads letters: each in a goroutine of its own, never one twice at a
// time, and what has gone stale in the meantime is thrown away.

// The pauses between a change of a letter and its reading: the longest, and the
// shortest that is worth a timer.
const (
	maxPause = 200 * time.Millisecond
	minPause = time.Millisecond
)

// schedule is when a letter is read. Its zero value is that of one that never
// was.
type schedule struct {
	busy    bool          // it is being read
	soon    bool          // it will be, when its time has come
	pause   time.Duration // between a change and a reading
	last    *reading      // of the text as it is now, or nil
	waiting []request     // that want to know the reading
}

// request is one whose answer waits.
type request struct {
	id     json.RawMessage
	answer func(*reading) any
}

// reading is what was found in one version of a letter.
type reading struct {
	doc     *document
	file    *source.File
	version int
	epoch   int
	result  lint.Result
	err     error
	took    time.Duration
}

// inFile reports whether the spans of the reading are those of the text that
// the editor shows. Mail in base64 is read, and cannot be pointed into.
func (r *reading) inFile() bool { return r.err == nil && r.result.Letter.Place == letter.InFile }

// touch has a changed letter read when it has had a pause as long as its last
// reading took: at once, for the writer's eyes, and never more than half of the
// time. Changes during the pause are read together.
func (s *server) touch(d *document) {
	d.last = nil
	if d.busy || d.soon {
		return
	}
	if d.pause < minPause {
		s.start(d)
		return
	}
	d.soon = true
	time.AfterFunc(d.pause, func() {
		select {
		case s.due <- d:
		case <-s.done:
		}
	})
}

// start reads a letter, unless it is being read, or is closed.
func (s *server) start(d *document) {
	d.soon = false
	if d.busy || s.docs[d.uri] != d {
		return
	}
	d.busy = true
	r := &reading{doc: d, file: d.file, version: d.version, epoch: s.epoch}
	go func(reader Reader) {
		s.slots <- struct{}{}
		r.read(reader)
		<-s.slots
		select {
		case s.readings <- r:
		case <-s.done:
		}
	}(s.reader)
}

// read reads the letter. A fault of ours ends this reading, and not the server.
func (r *reading) read(reader Reader) {
	begin := time.Now()
	defer func() {
		if p := recover(); p != nil {
			r.err = fmt.Errorf("this is a fault in apology, and not in your letter: %T", p)
		}
		r.took = time.Since(begin)
	}()
	r.result, r.err = reader.Read(r.file.Name, []byte(r.file.Data))
}

// finish publishes a reading and answers those who waited for it. A stale one
// is dropped, and the letter read as it is now: at once, if somebody waits.
func (s *server) finish(r *reading) {
	d := r.doc
	d.busy = false
	d.pause = min(r.took, maxPause)
	switch {
	case s.docs[d.uri] != d:
	case d.file == r.file && s.epoch == r.epoch:
		s.settle(r)
	case len(d.waiting) > 0:
		s.start(d)
	default:
		s.touch(d)
	}
}

// settle makes a reading the letter's last.
func (s *server) settle(r *reading) {
	d := r.doc
	d.last = r
	s.publish(r)
	for _, w := range d.waiting {
		s.reply(w.id, w.answer(r))
	}
	d.waiting = nil
}

// whenRead answers a request when the letter has been read as it is now.
func (s *server) whenRead(d *document, id json.RawMessage, answer func(*reading) any) {
	if d.last != nil {
		s.reply(id, answer(d.last))
		return
	}
	d.waiting = append(d.waiting, request{id, answer})
	s.start(d)
}

type cancelParams struct {
	ID json.RawMessage `json:"id"`
}

// cancel refuses a request whose answer still waits.
func (s *server) cancel(p cancelParams) {
	for _, d := range s.docs {
		for i, w := range d.waiting {
			if string(w.id) == string(p.ID) {
				d.waiting = append(d.waiting[:i:i], d.waiting[i+1:]...)
				s.refuse(w.id, codeCancelled, "cancelled")
				return
			}
		}
	}
}
