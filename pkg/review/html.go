package review

import (
	"bytes"
	_ "embed" // the page and its style
	"html/template"
	"io"

	"apology.example/pkg/screen"
)

//go:embed page/review.html
var pageText string

//go:embed page/style.css
var pageStyle string

// styleHash lets the page's own style through its content security policy, and
// nothing else. A test compares the two.
const styleHash = "sha256-Aq9xe8lgq9z7Na1Ek4tngKzr0UD3sghZnRFElJH5K0A="

// page is what the HTML shows. The template escapes all of it but the style.
type page struct {
	Title, Path, About, Version string
	Style                       template.CSS
	StyleHash                   string
	Head                        map[string]string
	Nav                         []link
	Safety                      []Finding
	Change                      *changePage
	Shape                       chart
	Legend                      []chip
	Blocks                      []leaf
	Parts                       []partRow
	Against                     []Finding
	Questions, Before           []string
	Next                        Step
	NoSentences, NoneAgainst    string
	NoQuestions, Limits         string
}

type link struct{ ID, Name string }

type partRow struct {
	Part
	Class string
	Role  chip
	Ticks []bar
	Where string
	Quote string
}

type changePage struct {
	Summary  string
	Old, New chart
	Lists    []changes
}

// html writes one page that needs nothing besides itself.
func (v *Review) html(w io.Writer, o Options) error {
	t, err := template.New("review").Parse(pageText)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, v.page(o)); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

func (v *Review) page(o Options) page {
	p := page{
		Title: v.title(), Path: screen.Visible(v.Result.Path), About: v.about(), Version: o.Version,
		Style: template.CSS(pageStyle), StyleHash: styleHash,
		Head: map[string]string{
			"Safety": headSafety, "Change": headChange, "Shape": headShape, "Parts": headParts,
			"Against": headAgainst, "Questions": headQuestions, "Next": headNext, "Before": headBefore,
		},
		Safety: v.Safety(), Change: v.changePage(), Shape: chartOf(v, widest(v)), Legend: v.legend(), Blocks: leaves(v),
		Parts: v.partRows(), Against: v.Against, Questions: v.Questions, Before: v.Before, Next: v.Next,
		NoSentences: noSentences, NoneAgainst: noneAgainst, NoQuestions: noQuestions, Limits: limits,
	}
	p.Nav = []link{{"shape", "Shape"}, {"letter", "Letter"}, {"parts", "Parts"}, {"against", "Against it"},
		{"questions", "Questions"}, {"next", "Next"}, {"before", "Before sending"}}
	return p
}

// title names the reader where the letter does.
func (v *Review) title() string {
	if to := v.Result.Letter.Front.To; to != "" {
		return "Your letter, as " + line(to) + " may read it"
	}
	return "Your letter, as they may read it"
}

func (v *Review) legend() []chip {
	var list []chip
	for _, r := range v.Roles() {
		list = append(list, chipOf(r, true))
	}
	if v.plain() {
		list = append(list, chipOf(Role{}, false))
	}
	return list
}

func (v *Review) partRows() []partRow {
	n := len(v.Sentences())
	var list []partRow
	for _, p := range v.Parts {
		row := partRow{Part: p, Class: partClass[p.Sign()], Role: chipOf(p.Role, true), Ticks: ticks(p, n), Where: inSentences(p.In)}
		if len(p.Quotes) > 0 {
			row.Quote = shorten(p.Quotes[0])
		}
		list = append(list, row)
	}
	return list
}

var partClass = map[string]string{"✓": "there", "~": "marred", "✗": "undone", "–": "missing"}

func (v *Review) changePage() *changePage {
	if v.Change == nil {
		return nil
	}
	scale := max(widest(v), widest(v.Change.Old)) // so that the two compare
	return &changePage{v.Change.summary(v), chartOf(v.Change.Old, scale), chartOf(v, scale), v.Change.lists()}
}
