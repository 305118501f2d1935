package review

import "apology.example/pkg/diag"

// Role is what a sentence does to its reader. Its mark is one character: a
// capital letter for what belongs in such letters, anything else for what works
// against them.
type Role struct {
	ID    string // of an element, or of a way to work against the letter
	Mark  string
	Label string // a verb phrase: “says sorry”
	Harm  bool
}

// plainLabel is what a sentence does that has no role.
const plainLabel = "tells, or does what is not known here"

// elementRoles say what a sentence does that is evidence of an element.
var elementRoles = map[string]Role{
	"regret":      {Mark: "R", Label: "says sorry"},
	"act":         {Mark: "A", Label: "names what was done"},
	"ownership":   {Mark: "O", Label: "takes the blame"},
	"impact":      {Mark: "I", Label: "sees what it did to them"},
	"explanation": {Mark: "W", Label: "says why, without excusing"},
	"repair":      {Mark: "P", Label: "puts something right"},
	"change":      {Mark: "C", Label: "says what will be different"},
	"request":     {Mark: "Q", Label: "asks to be forgiven or heard"},
	"patience":    {Mark: "T", Label: "gives time"},
	"listening":   {Mark: "L", Label: "is ready to listen"},
	"closeness":   {Mark: "N", Label: "says what the writer feels"},
	"choice":      {Mark: "F", Label: "leaves them free"},
	"reflection":  {Mark: "H", Label: "says back what was heard"},
	"thanks":      {Mark: "K", Label: "says thank you"},
}

// The ways in which a sentence works against its letter.
var (
	unsafe   = Role{"safety", "!", "needs care before anything else", true}
	demand   = Role{"demand", "d", "makes a demand", true}
	pressure = Role{"pressure", "p", "puts pressure on them", true}
	blame    = Role{"blame", "b", "hands on the blame", true}
	excuse   = Role{"excuse", "x", "makes an excuse", true}
	hedge    = Role{"hedge", "h", "weakens the apology", true}
	strung   = Role{"strings", "t", "has strings attached", true}
	argument = Role{"argument", "g", "argues back", true}
	hollow   = Role{"hollow", "s", "may sound hollow", true}
	another  = Role{"another", "?", "may want another look", true}
)

var categoryRoles = map[string]Role{
	"safety": unsafe, "demands": demand, "manipulation": pressure, "ownership": hedge,
	"space": strung, "listening": argument, "sincerity": hollow,
}

// ruleRoles are for rules that do something else than most of their category.
var ruleRoles = map[string]Role{
	"blame-recipient": blame, "shared-blame": blame, "counter-accusation": blame,
	"excuse-circumstance": excuse, "intent-defence": excuse, "minimizing": excuse, "character-denial": excuse,
	"new-ask-in-space": demand, "closeness-in-apology": another,
}

// roleOfElement is what a sentence does that is evidence of that element. An
// element of the user's own has the mark of any.
func roleOfElement(id, title string) Role {
	r, ok := elementRoles[id]
	if !ok {
		r = Role{Mark: "+", Label: title}
	}
	r.ID = id
	return r
}

// roleOfFinding is what a sentence does that has that finding.
func roleOfFinding(d diag.Diagnostic) Role {
	if r, ok := ruleRoles[d.Rule]; ok {
		return r
	}
	if r, ok := categoryRoles[d.Category]; ok {
		return r
	}
	return another
}
