package token

import "strings"

// normal is the one form that rules know a word by: texting written out,
// spelling American, drawn-out letters shortened, the field's commonest slips
// mended. What it gives may be several words, parted by single blanks.
func normal(form string) string {
	if full, ok := spellings[form]; ok {
		return full
	}
	if short := shorten(form); short != form {
		if full, ok := spellings[short]; ok {
			return full
		}
		return short
	}
	return american(form)
}

// shorten takes letters that are drawn out ("soooo", "pleaseeee") back to one,
// or to two in the words that have two.
func shorten(form string) string {
	run, drawn := 1, false
	for i := 1; i < len(form); i++ {
		if run++; form[i] != form[i-1] {
			run = 1
		}
		drawn = drawn || run == 3 && letter(form[i])
	}
	if !drawn {
		return form
	}
	one, two := squeeze(form, 1), squeeze(form, 2)
	if has(doubled, two) {
		return two
	}
	return one
}

// squeeze cuts every run of three or more equal letters to most of them.
func squeeze(form string, most int) string {
	var b strings.Builder
	for i := 0; i < len(form); {
		n := 1
		for i+n < len(form) && form[i+n] == form[i] {
			n++
		}
		keep := n
		if n > 2 {
			keep = most
		}
		b.WriteString(form[i : i+keep])
		i += n
	}
	return b.String()
}

// doubled are words with two equal letters that people draw out. Sorted.
var doubled = []string{
	"all", "bee", "been", "boo", "deep", "feel", "free", "good", "keep", "miss", "need", "pretty", "really", "see", "soon",
	"still", "too", "upset", "we", "well", "will",
}

// american turns British endings into American ones.
func american(form string) string {
	n := len(form)
	if n < 6 {
		return form
	}
	for _, end := range []string{"ising", "ised", "ises", "ise", "isation"} {
		if stem, ok := strings.CutSuffix(form, end); ok && has(izers, stem) {
			return stem + "iz" + end[2:]
		}
	}
	for _, stem := range ourStems {
		if rest, ok := strings.CutPrefix(form, stem); ok {
			return stem[:len(stem)-2] + "r" + rest
		}
	}
	return form
}

// ourStems lose their u: behaviour, honoured, neighbours.
var ourStems = []string{"behaviour", "misbehaviour", "colour", "favour", "honour", "humour", "labour", "neighbour", "rumour", "endeavour", "harbour"}

// izers are the stems of verbs in -ise that are verbs in -ize. Sorted.
var izers = []string{
	"agon", "apolog", "author", "categor", "character", "civil", "critic", "dramat", "empath", "emphas", "fantas", "final",
	"general", "internal", "jeopard", "legitim", "marginal", "maxim", "memor", "minim", "moral", "normal", "organ",
	"ostrac", "patron", "penal", "personal", "prior", "rational", "real", "recogn", "scandal", "scrutin", "sensational",
	"social", "stigmat", "summar", "symbol", "sympath", "traumat", "trivial", "util", "victim", "visual",
}

// spellings are single words that stand for others.
var spellings = map[string]string{
	// texting
	"u": "you", "r": "are", "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youll": "you will",
	"youd": "you would", "urself": "yourself", "ud": "you would", "theyre": "they are", "weve": "we have", "hes": "he is", "shes": "she is", "thats": "that is",
	"whats": "what is", "theres": "there is", "heres": "here is", "itll": "it will", "thatll": "that will",
	"dont": "do not", "didnt": "did not", "doesnt": "does not", "cant": "can not", "wont": "will not",
	"isnt": "is not", "wasnt": "was not", "arent": "are not", "werent": "were not", "havent": "have not",
	"hasnt": "has not", "hadnt": "had not", "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not",
	"mustnt": "must not", "couldve": "could have", "wouldve": "would have", "shouldve": "should have",
	"mightve": "might have", "shoulda": "should have", "coulda": "could have", "woulda": "would have",
	"pls": "please", "plz": "please", "plis": "please", "sry": "sorry", "soz": "sorry", "srry": "sorry",
	"sori": "sorry", "sory": "sorry", "sozz": "sorry", "sowwy": "sorry", "apols": "apologies", "idk": "i do not know", "ik": "i know", "idc": "i do not care",
	"gonna": "going to", "gotta": "got to", "wanna": "want to", "gimme": "give me", "lemme": "let me",
	"dunno": "do not know", "cuz": "because", "bc": "because", "coz": "because", "cos": "because", "bcs": "because",
	"bcoz": "because", "tho": "though", "thru": "through", "abt": "about", "rn": "right now", "tbh": "to be honest",
	"ngl": "not going to lie", "fr": "for real", "ppl": "people", "luv": "love", "ty": "thank you", "thx": "thanks",
	"tnx": "thanks", "b4": "before", "ya": "you", "yall": "you all", "kinda": "kind of", "sorta": "sort of",
	"nite": "night", "tmrw": "tomorrow", "tmr": "tomorrow", "2nite": "tonight", "tonite": "tonight", "2day": "today",
	"2moro": "tomorrow", "smth": "something", "sth": "something", "nvm": "never mind", "ok": "okay", "k": "okay",
	"kk": "okay", "yea": "yeah", "yep": "yeah", "plzz": "please", "bday": "birthday", "msg": "message",
	"msgs": "messages", "txt": "text", "def": "definitely", "prob": "probably", "prolly": "probably", "obv": "obviously",
	"rly": "really", "rlly": "really", "srsly": "seriously", "jk": "just kidding", "imo": "in my opinion",
	"imho": "in my opinion", "btw": "by the way", "w": "with", "w/": "with", "w/o": "without", "bf": "boyfriend",
	"gf": "girlfriend", "bff": "best friend", "ily": "i love you", "imy": "i miss you", "outta": "out of",
	"lotta": "lot of", "tryna": "trying to", "finna": "going to", "nobodys": "nobody is", "everyones": "everyone is",
	"wasn": "was not", "nah": "no", "nope": "no", "mins": "minutes", "alot": "a lot", "cya": "see you",
	// British words
	"mum": "mom", "mummy": "mommy", "mam": "mom", "defence": "defense", "offence": "offense", "offences": "offenses", "licence": "license",
	"centre": "center", "judgement": "judgment", "cancelled": "canceled", "cancelling": "canceling", "travelled": "traveled",
	"travelling": "traveling", "learnt": "learned", "whilst": "while", "amongst": "among", "fulfil": "fulfill",
	"sceptical": "skeptical", "grey": "gray", "programme": "program", "counsellor": "counselor", "counselling": "counseling",
	"analyse": "analyze", "paralysed": "paralyzed", "practise": "practice", "practised": "practiced", "maths": "math",
	"quarrelled": "quarreled", "instalment": "installment", "instalments": "installments", "dreamt": "dreamed", "leant": "leaned",
	// slips
	"appologize": "apologize", "appologise": "apologize", "apoligize": "apologize", "apologis": "apologize",
	"apologice": "apologize", "apolagize": "apologize", "appology": "apology", "apoligy": "apology",
	"appologies": "apologies", "apologys": "apologies", "apologie": "apology", "appoligize": "apologize", "apologizes": "apologizes",
	"sincerly": "sincerely", "definately": "definitely", "beleive": "believe", "belive": "believe", "recieve": "receive",
	"recieved": "received", "truely": "truly", "embarassed": "embarrassed", "embarass": "embarrass", "forgve": "forgive",
	"forgiv": "forgive", "responsability": "responsibility", "inconvinience": "inconvenience", "inconveniance": "inconvenience",
	"inconvience": "inconvenience", "missunderstanding": "misunderstanding", "misunderstod": "misunderstood",
	"happend": "happened", "wierd": "weird", "untill": "until", "wich": "which", "becuase": "because", "becasue": "because",
	"thier": "their", "teh": "the", "yuo": "you", "freind": "friend", "dissapointed": "disappointed",
	"disapointed": "disappointed", "dissapoint": "disappoint", "greatful": "grateful", "seperate": "separate",
	"occured": "occurred", "reguarding": "regarding", "regreted": "regretted", "intentionaly": "intentionally", "ment": "meant",
	"an'": "and", "'cause": "because", "'til": "until", "'em": "them", "o'clock": "o'clock", "goin": "going", "doin": "doing",
	"bein": "being", "somethin": "something", "nothin": "nothing", "'tis": "it is", "'twas": "it was",
}
