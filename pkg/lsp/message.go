package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// The errors of the protocol that are used here.
const (
	codeParse          = -32700
	codeInvalid        = -32600
	codeNoMethod       = -32601
	codeParams         = -32602
	codeNotInitialized = -32002
	codeCancelled      = -32800
)

// message is what the client sends: a request has an id and a method, a
// notification a method only, an answer an id only.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  json.RawMessage `json:"error"`

	fault *fault // it could not be read
}

// fault is an error as the client gets to see it.
type fault struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// response answers a request; its result may be null.
type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

// refusal answers a request that cannot be met.
type refusal struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Error   fault           `json:"error"`
}

// notice is what the server says unasked; with an id it is a request.
type notice struct {
	Version string `json:"jsonrpc"`
	ID      string `json:"id,omitempty"`
	Method  string `json:"method"`
	Params  any    `json:"params"`
}

// receive sends what the client says, until there is no more or done is closed.
// At the end of the stream it closes the channel.
func receive(in io.Reader, messages chan<- message, done <-chan struct{}) {
	defer close(messages)
	f := frames{bufio.NewReader(in)}
	for {
		body, err := f.next()
		var m message
		switch {
		case errors.Is(err, errTooLong):
			m.fault = &fault{codeInvalid, err.Error()}
		case err != nil:
			return
		default:
			m = readMessage(body)
		}
		select {
		case messages <- m:
		case <-done:
			return
		}
	}
}

// readMessage reads a body. What is no message comes with a fault.
func readMessage(body []byte) message {
	var m message
	switch err := json.Unmarshal(body, &m); {
	case err != nil && !json.Valid(body):
		return message{fault: &fault{codeParse, "this is not JSON"}}
	case err == nil && m.Method == "" && len(m.Result)+len(m.Error) > 0:
		// An answer is never answered, whatever it looks like.
	case err != nil, m.Method == "", len(m.ID) > 0 && !isID(m.ID):
		m.fault = &fault{codeInvalid, "this is not a message of JSON-RPC"}
	}
	return m
}

// isID reports whether the client may have an answer under that id.
func isID(id json.RawMessage) bool {
	return id[0] == '"' || id[0] == '-' || '0' <= id[0] && id[0] <= '9'
}

// read reads the parameters of a message.
func read[P any](m message) (P, error) {
	var p P
	if json.Unmarshal(m.Params, &p) != nil {
		return p, fmt.Errorf("the parameters of %s are not understood", m.Method)
	}
	return p, nil
}
