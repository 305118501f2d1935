package fix

import "github.com/aymanbagabas/go-udiff"

// Diff is the change from before to after as a unified diff that patch and git
// apply understand; "" where there is none.
func Diff(name, before, after string) string {
	return udiff.Unified("a/"+name, "b/"+name, before, after)
}
