package rule

import (
	"encoding/json"
	"testing"

	"apology.example/rules"
)

func TestMeasured(t *testing.T) {
	list, err := Measured("conditional-apology")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 || list[0].Set != "written" {
		t.Fatalf("conditional-apology was not measured on the written sentences: %v", list)
	}
	for _, a := range list {
		if share := float64(a.Faulty) / float64(a.Spoke); a.Low > share || share > a.High+0.001 {
			t.Errorf("%s: %d of %d is not in its interval, %g to %g", a.Set, a.Faulty, a.Spoke, a.Low, a.High)
		}
	}
	if list, err := Measured("no-such-rule"); err != nil || len(list) > 0 {
		t.Errorf("a rule that does not exist was measured: %v, %v", list, err)
	}
}

// TestMeasuredRulesExist keeps the figures of a rule that has another name now
// from being left behind.
func TestMeasuredRulesExist(t *testing.T) {
	var figures map[string]any
	if err := json.Unmarshal([]byte(rules.Accuracy), &figures); err != nil {
		t.Fatal(err)
	}
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for id := range figures {
		if set.Find(id) < 0 {
			t.Errorf("rules/accuracy.json has figures of %q, which is no rule; make accuracy WRITE=1", id)
		}
	}
}
