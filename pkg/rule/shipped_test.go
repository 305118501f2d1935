package rule

import "testing"

// TestShipped holds the shipped rules to their own examples.
func TestShipped(t *testing.T) {
	failures, _, err := Test()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range failures {
		t.Errorf("%s: %s: %s: %s", f.Where, f.Rule, f.Msg, f.Text)
	}
}
