// Command compile writes what the rules compile to, and the table of them all.
// It is run by go generate, and only when rules change.
package main

import (
	"errors"
	"fmt"
	"os"

	"apology.example/pkg/rule"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: compile COMPILED README, the files to write; see rules/rules.go")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the compiled rules to one file and their table into the other.
func run(compiled, readme string) error {
	set, err := rule.Load()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(readme)
	if err != nil {
		return err
	}
	text, err := book(string(data), set)
	if err != nil {
		return err
	}
	return errors.Join(os.WriteFile(compiled, set.Encode(), 0o644), os.WriteFile(readme, []byte(text), 0o644))
}
