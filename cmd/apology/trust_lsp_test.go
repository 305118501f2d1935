package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// conversation is what an editor sends that opens one letter and leaves.
func conversation(letter string) string {
	const uri = "file:///letter.md"
	return said(map[string]any{"id": 1, "method": "initialize", "params": map[string]any{"capabilities": map[string]any{}}}) +
		said(map[string]any{"method": "initialized", "params": map[string]any{}}) +
		said(map[string]any{"method": "textDocument/didOpen", "params": map[string]any{
			"textDocument": map[string]any{"uri": uri, "languageId": "markdown", "version": 1, "text": letter},
		}}) +
		said(map[string]any{"id": 2, "method": "textDocument/hover", "params": map[string]any{
			"textDocument": map[string]any{"uri": uri}, "position": map[string]any{"line": 2, "character": 8},
		}}) +
		said(map[string]any{"id": 3, "method": "shutdown"}) + said(map[string]any{"method": "exit"})
}

// said is one message of the protocol.
func said(message map[string]any) string {
	message["jsonrpc"] = "2.0"
	var b strings.Builder
	if err := json.NewEncoder(&b).Encode(message); err != nil {
		panic(err)
	}
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", b.Len(), b.String())
}
