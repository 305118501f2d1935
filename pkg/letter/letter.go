// Package letter reads a letter: Markdown, plain text or mail, with its front
// matter, greeting, paragraphs, quotations, sign-off and suppressions.
package letter

import (
	"apology.example/pkg/source"
	"apology.example/pkg/token"
)

// Kind is which of the guide's four letters it is.
type Kind string

// The four letters. Auto stands for "not said".
const (
	Auto    Kind = "auto"
	Apology Kind = "apology" // says what the writer did, and that they are sorry
	Desire  Kind = "desire"  // says what the writer feels and hopes for
	Space   Kind = "space"   // gives the reader room and time
	Listen  Kind = "listen"  // answers after the reader has spoken
)

// Kinds are the four letters in the order of the guide.
var Kinds = []Kind{Apology, Desire, Space, Listen}

// Format is how the bytes of a letter are to be read.
type Format string

// The formats of a letter.
const (
	Markdown Format = "markdown"
	Plain    Format = "text"
	Mail     Format = "mail"
)

// Role is what a block is in the letter.
type Role uint8

// The roles of a block. Quotations, code and what a mail program signs with are
// not the writer's words: their passages are empty.
const (
	Paragraph Role = iota
	Greeting
	SignOff
	Heading
	Item
	Quotation
	Code
	Signature
)

var roleNames = [...]string{"paragraph", "greeting", "sign-off", "heading", "item", "quotation", "code", "signature"}

func (r Role) String() string { return roleNames[r] }

// Block is a paragraph, heading, list item or the like.
type Block struct {
	Role    Role
	Span    source.Span // from its first byte to its last, markup included
	Passage token.Passage
}

// Place says what the spans of a letter point into.
type Place string

// The places. Quoted-printable mail points into the file; mail in base64 or in
// another charset than UTF-8 points into the decoded body.
const (
	InFile Place = "file"
	InBody Place = "decoded body"
)

// Letter is a letter, read. It is read-only after Parse and may be shared.
type Letter struct {
	File   *source.File // what the spans point into; see Place
	Format Format
	Place  Place

	Front        Front
	Blocks       []Block
	Suppressions []Suppression
}

// Front is a letter's front matter, or the headers of a mail.
type Front struct {
	Kind   Kind // Auto where it says nothing
	To     string
	From   string
	Fields []Field // every other key, in order, as written
}

// Field is a key of the front matter that apology has no use for, kept.
type Field struct{ Key, Value string }

// Suppression is a comment that asks for silence:
// <!-- apology:ignore RULE -- reason -->.
type Suppression struct {
	Rule   string      // as written; may be unknown
	Reason string      // may be empty, which is a finding of its own
	Span   source.Span // of the comment
	Covers source.Span // the findings that start in here are suppressed
	Whole  bool        // apology:ignore-file
}
