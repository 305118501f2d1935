package cli

import "strings"

// before are the questions to ask before a letter is written. Where an answer
// stops the letter, "not sure" does, too: finding out comes first.
var before = []struct {
	ask   string
	stops string // the answer that means: no letter
	doubt string // the answer that means: wait
	say   string
}{
	{"Have they asked you not to contact them?", "yes", "", noContact},
	{"Is there an order of a court, the police, a school or an employer that forbids contact?", "yes", "", noContact},
	{"Could receiving a letter put them, or somebody else, at risk?", "yes", "",
		"Then a letter is not the way. Ask someone who knows such situations, such as a counsellor or a helpline, before you do anything."},
	{"Are you writing for their relief more than for your own?", "", "no",
		"Then it may be a letter to write and not to send. Wait a few days, and read it as they would."},
	{"If they never answer, is the letter still worth sending?", "", "no",
		"Then it asks for something, even if no line of it does. It may be too early to send it."},
}

const noContact = "Then do not send a letter, and let nobody else pass one on: to someone who asked for none, even kind words can be frightening, " +
	"and where there is an order they can be a crime. If you need to say it, say it to a counsellor. A lawyer can tell you what an order allows. " +
	"This is no legal advice."

// preflight asks whether a letter should be written at all. Its error is
// errFindings where it should not.
func preflight(f *form) error {
	f.say("Five questions before the letter. Answer yes, no, or not sure.\n\n")
	for _, q := range before {
		answer, err := f.yesNo(q.ask)
		if err != nil {
			return err
		}
		switch {
		case q.stops != "" && answer == "not sure":
			f.say("%s", wrap("Find that out first, and not by asking them. Until you know, treat it as a yes. "+q.say, "  "))
			return stopped(f)
		case q.stops != "" && answer == q.stops:
			f.say("%s", wrap(q.say, "  "))
			return stopped(f)
		case q.doubt != "" && answer != "yes":
			f.say("%s\n", strings.TrimSuffix(wrap(q.say, "  "), "\n"))
		}
	}
	f.say("Nothing here forbids a letter. That is no promise that it is welcome.\n\n")
	return nil
}

func stopped(f *form) error {
	f.say("No letter was written.\n")
	return errFindings
}
