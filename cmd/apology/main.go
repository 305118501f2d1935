// Command apology helps a person who broke somebody's trust to write the
// letter, and to hear it as the other person will before it is sent.
package main

import (
	"os"

	"apology.example/pkg/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
