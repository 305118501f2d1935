package main

import (
	"fmt"
	"strings"
)

// load is a letter that is made to be slow, or to need much memory.
type load struct {
	name string
	make func(size int) string // of about that many bytes
}

// dense reports whether the load is nothing but findings.
func (l load) dense() bool { return l.name == "findings.txt" || l.name == "slots.md" }

// repeated is a load of one text, again and again.
func repeated(name, text string) load {
	return load{name, func(size int) string { return strings.Repeat(text, max(1, size/len(text))) }}
}

// framed is a load with something before and behind it.
func framed(before string, l load, behind string) load {
	return load{l.name, func(size int) string { return before + l.make(size) + behind }}
}

// loads are what has been slow in other programs, or could be in this one.
var loads = []load{
	repeated("opening brackets.md", "("),
	repeated("opening square brackets.md", "["),
	repeated("images.md", "!["),
	repeated("links.md", "[a]("),
	repeated("emphasis.md", "*a_ "),
	repeated("stars.md", "*a**b***c "),
	repeated("newlines.md", "\n"),
	repeated("returns.md", "\r"),
	repeated("quotation.md", ">"),
	repeated("quotations.md", "> "),
	repeated("backticks.md", "`a``b"),
	repeated("angles.md", "<a "),
	repeated("comments.md", "<!-- "),
	repeated("entities.md", "&amp;&#x41;"),
	repeated("lists.md", "- - - "),
	repeated("rules.md", "---\n"),
	repeated("blanks.txt", " "),
	repeated("quotation marks.txt", "“a ‘b "),
	repeated("apostrophes.txt", "'s'"),
	repeated("one word.txt", "a"),
	repeated("one accent.txt", "é"),
	repeated("marks that combine.txt", "a\u0301\u0301\u0301"),
	repeated("emoji.txt", "👩‍👩‍👧‍👦"),
	repeated("ends.txt", ". "),
	repeated("full stops.txt", "a.b."),
	repeated("not UTF-8.txt", "\xff\xfe\xc3"),
	repeated("one sentence.txt", "I lied to you and to your mother and I know that it was me and "),
	repeated("one sentence full of findings.txt", "I am sorry if I hurt you but you made me and I swear to God "),
	repeated("findings.txt", "I swear to God. "),
	repeated("clauses.txt", "if you, but I, because we, "),
	repeated("nots.txt", "not never no "),
	repeated("slots.md", "[NAME] "),
	repeated("questions.md", "[what did you do, and to whom did you do it, and when and why and how and for how long was it so "),
	repeated("suppressions.md", "<!-- apology:ignore sorry-but -- because -->\nI am sorry, but you did it.\n\n"),
	repeated("unknown suppressions.md", "<!-- apology:ignore sory-but -- because -->\n\n"),
	repeated("fixable.md", "Honestly, I am sorry, honestly. "),
	repeated("bidi.txt", "\u202Eyrros ma I\u202C \u200B\u2066a\u2069 "),
	framed("---\nto: Ines\n", load{"aliases.md", aliases}, "---\n\nI am sorry.\n"),
	framed("---\n", repeated("nested front matter.md", "["), "\n---\n\nI am sorry.\n"),
	framed("---\n", repeated("front matter.md", "a: b\n"), "---\n\nI am sorry.\n"),
	framed("From: a@b.example\n", repeated("headers.eml", "X-A: b\n"), "\nI am sorry.\n"),
	framed("From: a@b.example\nSubject: ", repeated("encoded words.eml", "=?utf-8?q?=41?= "), "\n\nI am sorry.\n"),
	framed("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n", repeated("parts.eml", "--x\nContent-Type: text/plain\n\nI am sorry.\n"), "--x--\n"),
	load{"nested parts.eml", nested},
	framed("From: a@b.example\nContent-Type: text/html\n\n", repeated("tags.eml", "<div><p>"), ""),
	framed("From: a@b.example\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n", repeated("base64.eml", "PGRpdj4mYW1wOzxiPg==\n"), ""),
	framed("From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\n", repeated("quoted-printable.eml", "=C3=A9=\n"), ""),
	framed("From: a@b.example\nContent-Type: text/plain; charset=utf-7\n\n", repeated("charset.eml", "+AGkAJwBt-"), ""),
}

// aliases is front matter of aliases to aliases, each twice as long as the one
// before.
func aliases(size int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x]\n")
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d]\n", i, i, i-1, i-1)
	}
	return b.String()
}

// nested is mail in mail in mail.
func nested(size int) string {
	var b strings.Builder
	b.WriteString("From: a@b.example\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	b.WriteString("Content-Type: text/plain\n\nI am sorry.\n")
	return b.String()
}
