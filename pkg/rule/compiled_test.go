package rule

import (
	"testing"

	"apology.example/rules"
)

// TestCompiled holds the compiled rules to the rule files.
func TestCompiled(t *testing.T) {
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if string(set.Encode()) != rules.Compiled {
		t.Fatal("the rule files have changed since they were compiled; run: make generate")
	}
	back, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if string(back.Encode()) != rules.Compiled {
		t.Fatal("what is decoded does not encode to the same bytes")
	}
}
