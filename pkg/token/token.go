// Package token turns running text into tokens, sentences and words with exact
// byte spans. It is the only importer of prose.
package token

import "apology.example/pkg/source"

// Kind is what a token is made of.
type Kind uint8

// The kinds of a token.
const (
	Letters Kind = iota // a word or a part of one: "did", "n't", "well-being"
	Number              // has a digit and no letter before it: "3", "50%", "£100", "2nd"
	Punct               // punctuation: "," "—" "..."
	Symbol              // emoji and everything else
)

// Token is a piece of text as prose cut it, with its place in the file.
type Token struct {
	Text string // the text as written
	Kind Kind
	Span source.Span
}

// Break is what stands before a word: how strongly it is parted from the word
// before it. Greater is stronger.
type Break uint8

// The breaks, from weakest to strongest. Stops end a sentence.
const (
	Join  Break = iota // nothing but blanks, or a hyphen inside a word
	Comma              // comma, bracket, quotation mark
	Dash               // dash, ellipsis inside a sentence, slash
	Semi               // semicolon, colon
	Stop               // the end of a sentence, or the start of the passage
)

// Word is a token, or a part of one, in the form that rules match: lower case,
// straight quotes, contractions and texting written out, one spelling.
// "I’m" is the words "i" and "am"; "cant" is "can" and "not"; "u" is "you".
type Word struct {
	Form  string
	Span  source.Span // of the letters it was made from; several words may share a span
	Token int32       // index of its token in the passage

	Before Break
	Quote  uint8 // 0 outside quotation marks, else the number of words inside that pair, at most 255
	Name   bool  // written with a capital where a sentence does not ask for one
	Number bool  // a number in digits
}

// Sentence is a run of words that ends at a stop, a blank line or the end of
// the passage.
type Sentence struct {
	Span       source.Span
	Start, End int // words [Start, End) of the passage
}

// Passage is a paragraph, read: its words and its sentences. It is read-only
// after Read, except for Tag, and may then be shared.
type Passage struct {
	Text      source.Text
	Tags      []string // of each token, its part of speech (Penn Treebank); nil until Tag
	Words     []Word
	Sentences []Sentence
}
