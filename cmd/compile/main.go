// Command compile writes what the rules compile to. It is run by go generate,
// and only when rules change.
package main

import (
	"fmt"
	"os"

	"apology.example/pkg/rule"
)

func main() {
	set, err := rule.Load()
	if err == nil {
		err = os.WriteFile(os.Args[1], set.Encode(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
