// Package rules holds the rules that apology comes with: their files, and what
// those files compile to.
package rules

import "embed"

// Files are the rule files, as README.md describes them.
//
//go:embed */*.yaml *.yaml
var Files embed.FS

//go:generate go run apology.example/cmd/compile compiled.bin README.md

// Compiled is what pkg/rule makes of Files; a test keeps it up to date.
//
//go:embed compiled.bin
var Compiled string

// Accuracy is what cmd/accuracy measured of each rule, as JSON.
//
//go:embed accuracy.json
var Accuracy string
