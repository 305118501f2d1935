package cli

import (
	"fmt"

	"apology.example/pkg/rule"
)

// measured are the figures of a rule as it was shipped. With rules or phrases
// of the user's own in force they would be another rule's.
func (o *rulesOptions) measured(id string) ([]rule.Accuracy, error) {
	if len(o.dirs) > 0 {
		return nil, nil
	}
	return rule.Measured(id)
}

// accuracyLines say how often a rule was right, in plain words.
func accuracyLines(list []rule.Accuracy) []string {
	about := map[string]string{
		"written": "sentences written for this project, which the rule was made beside",
		"real":    "sentences of real apologies, which its authors had read",
	}
	var lines []string
	for _, a := range list {
		lines = append(lines, fmt.Sprintf("On %s: it spoke of %d, and %d of them did hurt (%s).",
			about[a.Set], a.Spoke, a.Faulty, interval(a)))
	}
	return lines
}

// interval is how often the rule may be right in the long run, in percent.
func interval(a rule.Accuracy) string {
	return fmt.Sprintf("95 %% interval: %.0f to %.0f in 100", 100*a.Low, 100*a.High)
}
