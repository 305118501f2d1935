package lint

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"apology.example/pkg/diag"
	"apology.example/pkg/spell"
	shipped "apology.example/rules"
)

// Anywhere is the region of somebody who named none.
const Anywhere = "anywhere"

// helps says which help lines go with which rule. A letter that is not wanted
// wants none.
var helps = map[string]string{"self-harm-threat": "self-harm", "threat": "violence", "abuse-disclosure": "violence"}

// Help are the help lines of all regions, as rules/safety.yaml has them.
type Help struct {
	Reviewed string // the day on which they were last looked up, year-month-day
	Regions  map[string]struct {
		Where string // "In Ireland"
		Lines []HelpLine
	}
}

// HelpLine is somebody to turn to.
type HelpLine struct {
	For  string // self-harm or violence
	Say  string // the name, and how to reach them
	Seen string // where the number was looked up
}

// ReadHelp reads the help lines that apology comes with. A key that they do not
// have is an error.
func ReadHelp() (Help, error) {
	var h Help
	f, err := shipped.Files.Open("safety.yaml")
	if err != nil {
		return h, err
	}
	defer func() { _ = f.Close() }() // it is in memory
	d := yaml.NewDecoder(f)
	d.KnownFields(true)
	if err := d.Decode(&h); err != nil {
		return h, fmt.Errorf("read safety.yaml: %w", err)
	}
	return h, nil
}

// helpFor says, by rule, whom to turn to in a region. An unknown region is an
// error that names the nearest one.
func helpFor(region string) (map[string]string, error) {
	if region == "" || region == Anywhere {
		return nil, nil
	}
	h, err := ReadHelp()
	if err != nil {
		return nil, err
	}
	if _, ok := h.Regions[region]; !ok {
		known := h.Names()
		return nil, fmt.Errorf("no help lines are known for a region %q%s; there are %s", region, spell.Suggest(region, known), strings.Join(known, ", "))
	}
	said := map[string]string{}
	for rule, need := range helps {
		said[rule] = h.say(region, need)
	}
	return said, nil
}

// say is a sentence for each help line, or nothing where there is none.
func (h Help) say(region, need string) string {
	r := h.Regions[region]
	var list []string
	for _, line := range r.Lines {
		if line.For == need {
			list = append(list, line.Say)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return fmt.Sprintf("%s: %s. (Last looked up on %s.)", r.Where, strings.Join(list, "; "), h.Reviewed)
}

// comfort puts the help lines of the region behind the advice about safety.
func (l *Linter) comfort(list []diag.Diagnostic) {
	for i := range list {
		if help := l.help[list[i].Rule]; help != "" {
			list[i].Advice = strings.TrimSpace(list[i].Advice + " " + help)
		}
	}
}

// unwanted takes all fixes back where the letter itself is not wanted: nothing
// in it is to read more smoothly.
func (r *reading) unwanted() {
	if !slices.ContainsFunc(r.diagnostics, func(d diag.Diagnostic) bool { return d.Rule == "contact-after-no" }) {
		return
	}
	for i := range r.diagnostics {
		r.diagnostics[i].Fixes = nil
	}
}

// Names are the regions whose help lines are known, and Anywhere.
func (h Help) Names() []string { return slices.Concat([]string{Anywhere}, spell.Keys(h.Regions)) }
