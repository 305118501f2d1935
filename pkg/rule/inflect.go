package rule

import "strings"

// form is a set of verb forms.
type form uint8

// The forms of a verb, as patterns name them: forgive:base, forgive:past.
const (
	formBase form = 1 << iota // forgive
	formS                     // forgives
	formPast                  // forgave
	formDone                  // forgiven
	formIng                   // forgiving

	formAll = formBase | formS | formPast | formDone | formIng
)

var formNames = map[string]form{
	"base": formBase, "s": formS, "past": formPast, "done": formDone, "ing": formIng, "all": formAll,
}

// inflect writes out the forms of a verb that were asked for. A verb of more
// than one word bends its first: "let go" has "letting go". Regular forms are
// generated; the rest stand in the table below. Nouns may be given too: their
// plural is the s form.
func inflect(verb string, want form) []string {
	head, tail, _ := strings.Cut(verb, " ")
	if tail != "" {
		tail = " " + tail
	}
	past, done := pastForms(head)
	var out []string
	add := func(f form, words ...string) {
		if want&f == 0 {
			return
		}
		for _, w := range words {
			out = append(out, w+tail)
		}
	}
	add(formBase, head)
	add(formS, sForm(head))
	add(formPast, past...)
	add(formDone, done...)
	add(formIng, ingForm(head))
	return unique(out)
}

func unique(words []string) []string {
	seen := make(map[string]bool, len(words))
	out := words[:0]
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

func pastForms(verb string) (past, done []string) {
	if f, ok := irregular[verb]; ok {
		past, done, _ := strings.Cut(f, " ")
		if done == "" {
			done = past
		}
		return strings.Split(past, "/"), strings.Split(done, "/")
	}
	p := edForm(verb)
	return []string{p}, []string{p}
}

func edForm(v string) string {
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case consonantY(v):
		return v[:len(v)-1] + "ied"
	case doubles(v):
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func ingForm(v string) string {
	switch {
	case strings.HasSuffix(v, "ie"):
		return v[:len(v)-2] + "ying"
	case strings.HasSuffix(v, "e") && len(v) > 2 && !strings.HasSuffix(v, "ee") && !strings.HasSuffix(v, "oe"):
		return v[:len(v)-1] + "ing"
	case doubles(v):
		return v + v[len(v)-1:] + "ing"
	}
	return v + "ing"
}

func sForm(v string) string {
	switch {
	case v == "be":
		return "is"
	case v == "have":
		return "has"
	case consonantY(v):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "x"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

func consonantY(v string) bool {
	n := len(v)
	return n > 1 && v[n-1] == 'y' && !vowel(v[n-2])
}

// doubles reports whether the last letter is doubled before -ed and -ing: a
// short word that ends in consonant, vowel, consonant, and some longer ones
// with the stress at the end.
func doubles(v string) bool {
	for _, w := range []string{"admit", "commit", "regret", "upset", "forget", "prefer", "refer", "permit", "begin", "omit"} {
		if v == w {
			return true
		}
	}
	n := len(v)
	return n >= 3 && n <= 4 && !vowel(v[n-1]) && strings.IndexByte("wxy", v[n-1]) < 0 && vowel(v[n-2]) && !vowel(v[n-3]) &&
		(n == 3 || !vowel(v[0]))
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// irregular holds "past" or "past participle" of the verbs that people use when
// they apologize; alternatives are parted by a slash.
var irregular = map[string]string{
	"be": "was/were been", "beat": "beat beaten", "become": "became become", "begin": "began begun",
	"bend": "bent", "bet": "bet", "bite": "bit bitten", "bleed": "bled", "blow": "blew blown",
	"break": "broke broken/broke", "bring": "brought", "build": "built", "burn": "burned/burnt",
	"buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came come", "cost": "cost",
	"cut": "cut", "deal": "dealt", "dig": "dug", "do": "did done", "draw": "drew drawn",
	"drink": "drank drunk", "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen",
	"feel": "felt", "fight": "fought", "find": "found", "fly": "flew flown", "forbid": "forbade forbidden",
	"forget": "forgot forgotten/forgot", "forgive": "forgave forgiven", "freeze": "froze frozen",
	"get": "got gotten/got", "give": "gave given", "go": "went gone", "grow": "grew grown", "hang": "hung",
	"have": "had", "hear": "heard", "hide": "hid hidden/hid", "hit": "hit", "hold": "held", "hurt": "hurt",
	"keep": "kept", "know": "knew known", "lay": "laid", "lead": "led", "learn": "learned", "leave": "left",
	"lend": "lent", "let": "let", "lie": "lied", "light": "lit", "lose": "lost", "make": "made", "mean": "meant",
	"meet": "met", "mislead": "misled", "misspeak": "misspoke misspoken", "mistake": "mistook mistaken",
	"misunderstand": "misunderstood", "overreact": "overreacted", "pay": "paid", "put": "put", "quit": "quit",
	"read": "read", "repay": "repaid", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen",
	"run": "ran run", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
	"set": "set", "shake": "shook shaken", "shoot": "shot", "show": "showed shown", "shut": "shut",
	"sing": "sang sung", "sink": "sank sunk", "sit": "sat", "sleep": "slept", "speak": "spoke spoken",
	"spend": "spent", "split": "split", "spread": "spread", "stand": "stood", "steal": "stole stolen",
	"stick": "stuck", "strike": "struck", "swear": "swore sworn", "sweep": "swept", "take": "took taken",
	"teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown",
	"overthink": "overthought", "undo": "undid undone", "outdo": "outdid outdone",
	"understand": "understood", "upset": "upset", "wake": "woke woken", "wear": "wore worn", "weep": "wept",
	"win": "won", "withdraw": "withdrew withdrawn", "write": "wrote written", "rewrite": "rewrote rewritten",
	"overlook": "overlooked", "travel": "traveled", "cancel": "canceled", "quarrel": "quarreled", "panic": "panicked",
	"offer": "offered", "happen": "happened", "listen": "listened", "open": "opened", "answer": "answered",
	"bother": "bothered", "suffer": "suffered", "visit": "visited", "edit": "edited", "open up": "opened",
	"overcome": "overcame overcome", "foresee": "foresaw foreseen", "withhold": "withheld", "bind": "bound",
	"cling": "clung", "creep": "crept", "flee": "fled", "kneel": "knelt", "slide": "slid", "sting": "stung",
	"swing": "swung", "dwell": "dwelt/dwelled", "spill": "spilled", "spoil": "spoiled", "ban": "banned",
	"blame": "blamed", "cry": "cried", "try": "tried", "die": "died", "own": "owned", "act": "acted", "end": "ended",
	"own up": "owned", "ask": "asked", "add": "added", "aim": "aimed", "earn": "earned", "owe": "owed",
	"need": "needed", "look": "looked", "fail": "failed", "wait": "waited", "hear out": "heard",
}
