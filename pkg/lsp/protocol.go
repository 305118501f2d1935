package lsp

// This file holds the parts of the protocol that are used here, named as the
// protocol names them.

// place is a position: a line, and a column in the unit agreed upon, both from
// 0. Positions of the protocol are called places to tell them from ours.
type place struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// extent is a range; its end is exclusive.
type extent struct {
	Start place `json:"start"`
	End   place `json:"end"`
}

type documentID struct {
	URI     string `json:"uri"`
	Version int    `json:"version"`
}

// onDocument is what the parameters about an open letter have in common.
type onDocument struct {
	TextDocument documentID `json:"textDocument"`
}

func (p onDocument) uri() string { return p.TextDocument.URI }

type openParams struct {
	TextDocument struct {
		documentID
		LanguageID string `json:"languageId"`
		Text       string `json:"text"`
	} `json:"textDocument"`
}

type changeParams struct {
	onDocument
	ContentChanges []contentChange `json:"contentChanges"`
}

// contentChange replaces a range, or everything where there is none.
type contentChange struct {
	Range *extent `json:"range"`
	Text  string  `json:"text"`
}

type hoverParams struct {
	onDocument
	Position place `json:"position"`
}

type hover struct {
	Contents markup `json:"contents"`
	Range    extent `json:"range"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type diagnostic struct {
	Range    extent    `json:"range"`
	Severity int       `json:"severity"`
	Code     any       `json:"code,omitempty"` // ours are texts; a client may send what it likes
	Source   string    `json:"source"`
	Message  string    `json:"message"`
	Related  []related `json:"relatedInformation,omitempty"`
}

type related struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type location struct {
	URI   string `json:"uri"`
	Range extent `json:"range"`
}

type publishParams struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type codeActionParams struct {
	onDocument
	Range   extent `json:"range"`
	Context struct {
		Diagnostics []diagnostic `json:"diagnostics"`
		Only        []string     `json:"only"`
	} `json:"context"`
}

type codeAction struct {
	Title       string         `json:"title"`
	Kind        string         `json:"kind"`
	Diagnostics []diagnostic   `json:"diagnostics"`
	IsPreferred bool           `json:"isPreferred,omitempty"`
	Edit        *workspaceEdit `json:"edit,omitempty"`
	Command     *command       `json:"command,omitempty"`
}

type workspaceEdit struct {
	Changes map[string][]textEdit `json:"changes"`
}

type textEdit struct {
	Range   extent `json:"range"`
	NewText string `json:"newText"`
}

type command struct {
	Title     string   `json:"title"`
	Command   string   `json:"command"`
	Arguments []string `json:"arguments"`
}

type documentSymbol struct {
	Name           string           `json:"name"`
	Detail         string           `json:"detail,omitempty"`
	Kind           int              `json:"kind"`
	Range          extent           `json:"range"`
	SelectionRange extent           `json:"selectionRange"`
	Children       []documentSymbol `json:"children,omitempty"`
}

// symbolInformation is a documentSymbol for clients that know no tree.
type symbolInformation struct {
	Name          string   `json:"name"`
	Kind          int      `json:"kind"`
	Location      location `json:"location"`
	ContainerName string   `json:"containerName,omitempty"`
}

type messageParams struct {
	Type    int    `json:"type"`
	Message string `json:"message"`
}

// The types of messages to the user.
const (
	showError   = 1
	showWarning = 2
	showInfo    = 3
)
