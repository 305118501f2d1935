package lsp

import (
	"path/filepath"
	"slices"

	"apology.example/pkg/source"
)

// This file agrees with the client on what both can do.

type initializeParams struct {
	ProcessID    *int               `json:"processId"`
	RootURI      string             `json:"rootUri"`
	Options      map[string]any     `json:"initializationOptions"`
	Capabilities clientCapabilities `json:"capabilities"`
}

type clientCapabilities struct {
	General struct {
		PositionEncodings []string `json:"positionEncodings"`
	} `json:"general"`
	Workspace struct {
		Configuration bool `json:"configuration"`
		WatchedFiles  struct {
			DynamicRegistration bool `json:"dynamicRegistration"`
		} `json:"didChangeWatchedFiles"`
	} `json:"workspace"`
	TextDocument struct {
		PublishDiagnostics struct {
			RelatedInformation bool `json:"relatedInformation"`
		} `json:"publishDiagnostics"`
		Hover struct {
			ContentFormat []string `json:"contentFormat"`
		} `json:"hover"`
		DocumentSymbol struct {
			Hierarchical bool `json:"hierarchicalDocumentSymbolSupport"`
		} `json:"documentSymbol"`
	} `json:"textDocument"`
}

// client is what is known of the client. The zero client can do nothing.
type client struct {
	unit     source.Unit // of columns
	exact    bool        // it said which units it knows, and so can be trusted to count
	root     string      // the folder that is open
	markdown bool        // in hovers
	tree     bool        // of symbols
	related  bool
	watches  bool // it says when files change
	pulls    bool // it can be asked for settings
	process  int  // its id, or 0
}

// encodings are the units that the protocol names.
var encodings = []struct {
	name string
	unit source.Unit
}{
	{"utf-16", source.UTF16}, {"utf-8", source.Bytes}, {"utf-32", source.Chars},
}

// newClient takes the first encoding that the client names and we know: it is
// the one that costs the client least.
func newClient(p initializeParams) client {
	c := p.Capabilities
	known := client{
		unit:     source.UTF16,
		exact:    len(c.General.PositionEncodings) > 0,
		markdown: slices.Contains(c.TextDocument.Hover.ContentFormat, "markdown"),
		tree:     c.TextDocument.DocumentSymbol.Hierarchical,
		related:  c.TextDocument.PublishDiagnostics.RelatedInformation,
		watches:  c.Workspace.WatchedFiles.DynamicRegistration,
		pulls:    c.Workspace.Configuration,
	}
	if p.RootURI != "" {
		known.root = pathOf(p.RootURI, "", "")
	}
	if p.ProcessID != nil {
		known.process = max(0, *p.ProcessID)
	}
	for _, name := range c.General.PositionEncodings {
		for _, e := range encodings {
			if e.name == name {
				known.unit = e.unit
				return known
			}
		}
	}
	return known
}

// encoding is the name of the unit agreed upon.
func (c client) encoding() string {
	for _, e := range encodings {
		if e.unit == c.unit {
			return e.name
		}
	}
	return encodings[0].name
}

type initializeResult struct {
	Capabilities serverCapabilities `json:"capabilities"`
	ServerInfo   serverInfo         `json:"serverInfo"`
}

type serverInfo struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type serverCapabilities struct {
	PositionEncoding string         `json:"positionEncoding"`
	Sync             map[string]any `json:"textDocumentSync"`
	Hover            bool           `json:"hoverProvider"`
	Symbols          bool           `json:"documentSymbolProvider"`
	CodeAction       map[string]any `json:"codeActionProvider"`
	Command          map[string]any `json:"executeCommandProvider"`
}

// initialize answers the first request.
func (s *server) initialize(m message) {
	p, err := read[initializeParams](m)
	if err != nil {
		s.refuse(m.ID, codeParams, err.Error())
		return
	}
	s.client = newClient(p)
	s.phase = running
	s.outlived = s.client.process != 0 && s.alive(s.client.process)
	s.reply(m.ID, initializeResult{
		Capabilities: serverCapabilities{
			PositionEncoding: s.client.encoding(),
			Sync:             map[string]any{"openClose": true, "change": 2, "save": map[string]any{"includeText": false}},
			Hover:            true,
			Symbols:          true,
			CodeAction:       map[string]any{"codeActionKinds": []string{quickFix}},
			Command:          map[string]any{"commands": []string{explainCommand}},
		},
		ServerInfo: serverInfo{"apology", s.o.Version},
	})
	s.configure(section(p.Options, true))
}

// initialized asks for what only the client can give: word of changed
// configurations, and settings.
func (s *server) initialized() {
	if s.client.watches {
		s.ask("client/registerCapability", map[string]any{"registrations": []any{map[string]any{
			"id": "configuration", "method": "workspace/didChangeWatchedFiles",
			"registerOptions": map[string]any{"watchers": []any{
				map[string]any{"globPattern": "**/.apology.yaml"},
				map[string]any{"globPattern": "**/rules/**/*.yaml"},
			}},
		}}})
	}
	s.pull()
}

// under is a path below the folder that is open, if it is relative.
func (c client) under(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.root, path)
}
