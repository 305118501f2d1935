package rule

import (
	"encoding/json"
	"fmt"

	"apology.example/rules"
)

// Accuracy is how often a shipped rule was right where it spoke, as measured
// on one set of labelled sentences; testdata/accuracy describes the sets.
type Accuracy struct {
	Set    string  `json:"set"`    // "written" or "real"
	Spoke  int     `json:"spoke"`  // of how many sentences
	Faulty int     `json:"faulty"` // how many of them have a fault, by their label
	Low    float64 `json:"low"`    // of Faulty to Spoke, the 95 % interval
	High   float64 `json:"high"`
}

// Measured are the figures of a shipped rule, the written set first; a set on
// which it never spoke is left out. They are read when somebody asks.
func Measured(id string) ([]Accuracy, error) {
	var figures map[string]map[string]struct {
		Part, Of  int
		Low, High float64
	}
	if err := json.Unmarshal([]byte(rules.Accuracy), &figures); err != nil {
		return nil, fmt.Errorf("rules/accuracy.json: %w", err)
	}
	var list []Accuracy
	for _, set := range []string{"written", "real"} {
		if f, ok := figures[id][set]; ok {
			list = append(list, Accuracy{set, f.Of, f.Part, f.Low, f.High})
		}
	}
	return list, nil
}
