package config

import _ "embed" // for the file that “apology config init” writes

// Starter is a configuration file to start from: all of it is commented out.
//
//go:embed starter.yaml
var Starter []byte
