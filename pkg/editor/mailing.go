package editor

// mailing are the mail clients. Each has the two programs that they share in a
// folder of its own, so that one may go while the other stays.
func mailing() []Editor {
	return []Editor{
		{
			Name: "mutt", Title: "Mutt", Tried: "Mutt 2.2.12",
			Does:  mailDoes,
			Files: append(mailPrograms(), File{Base: Home, Paths: []string{".muttrc", ".mutt/muttrc", ".config/mutt/muttrc"}, Comment: "#", Snippet: "mutt.muttrc"}),
			Then:  []string{mailThen, "With smtp_url set, Mutt does not ask $sendmail, and only the editor's check remains."},
		},
		{
			Name: "neomutt", Title: "NeoMutt", Tried: "NeoMutt 20220429",
			Does:  mailDoes,
			Files: append(mailPrograms(), File{Base: Home, Paths: neomuttrc(), Comment: "#", Snippet: "mutt.muttrc"}),
			Then:  []string{mailThen, "With smtp_url set, NeoMutt does not ask $sendmail, and only the editor's check remains."},
		},
		{
			Name: "aerc", Title: "aerc", Tried: "aerc 0.14.0",
			Does:  "When you leave the editor, your mail is read, and you may edit it again.",
			Files: append(mailPrograms(), File{Base: Config, Paths: []string{"aerc/aerc.conf"}, Comment: "#", Snippet: "aerc.conf"}),
			Then: []string{
				"To have a mail held back, put @own@/send before the program in outgoing, in accounts.conf; aerc then says only “exit status 65”.",
			},
		},
	}
}

const (
	mailDoes = "When you leave the editor, your mail is read, and you may edit it again; one with an error is held back."
	mailThen = "LETTER_UNCHECKED=1 in the environment sends a mail all the same."
)

// neomuttrc are the places for NeoMutt's settings, in the order of its search. It
// reads those of Mutt where it finds none of its own, so that a new file of its
// own would hide them.
func neomuttrc() []string {
	var paths []string
	for _, folder := range []string{".config/neomutt/", ".config/mutt/", ".neomutt/", ".mutt/", "."} {
		paths = append(paths, folder+"neomuttrc", folder+"muttrc")
	}
	return paths
}

// mailPrograms are the editor and the sender of mail.
func mailPrograms() []File {
	const sh = "#!/bin/sh\n"
	return []File{
		{Base: Own, Paths: []string{"edit"}, Comment: "#", Snippet: "mail-edit.sh", Head: sh, Run: true},
		{Base: Own, Paths: []string{"send"}, Comment: "#", Snippet: "mail-send.sh", Head: sh, Run: true},
	}
}
