package cli

import (
	"fmt"

	"apology.example/pkg/diag"
	"apology.example/pkg/rule"
)

// silencing says how a writer who knows better has a rule be quiet, in lines to
// copy. A comment cannot do that to what is about safety.
func silencing(r *rule.Rule) string {
	here := fmt.Sprintf("  Before the block, or at the end of the line, with your reason:\n    <!-- apology:ignore %s -- why -->\n", r.ID)
	switch {
	case r.Severity == diag.Safety:
		here = "  No comment in a letter can: it is about somebody's safety.\n"
	case r.Category == "letter":
		here = fmt.Sprintf("  On a line of its own in the letter, with your reason:\n    <!-- apology:ignore-file %s -- why -->\n", r.ID)
	}
	return fmt.Sprintf("%s  For every letter, in .apology.yaml (for one run: --skip %[2]s):\n    skip: [%[2]s]\n", here, r.ID)
}
