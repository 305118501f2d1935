package review

import (
	"encoding/json"
	"io"

	"apology.example/pkg/diag"
	"apology.example/pkg/lint"
	"apology.example/pkg/source"
)

// The review as a program reads it. Places and texts are those of the letter's
// file, as in the json of apology check.
type (
	jsonReview struct {
		Schema    int            `json:"schema"`
		Tool      jsonTool       `json:"tool"`
		Path      string         `json:"path"`
		Kind      string         `json:"kind"`
		KindFrom  string         `json:"kindFrom"`
		Stats     lint.Stats     `json:"stats"`
		Sentences []jsonSentence `json:"sentences"`
		Elements  []jsonElement  `json:"elements"`
		Against   []jsonFinding  `json:"against"`
		Questions []string       `json:"questions"`
		Next      jsonStep       `json:"next"`
		Before    []string       `json:"before"`
		Change    *jsonChange    `json:"change,omitempty"`
	}
	jsonTool struct {
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	jsonRange struct {
		Start source.Position `json:"start"`
		End   source.Position `json:"end"`
		Text  string          `json:"text"`
	}
	jsonSentence struct {
		N         int `json:"n"`
		Paragraph int `json:"paragraph"`
		jsonRange
		Roles []jsonRole `json:"roles"`
	}
	jsonRole struct {
		ID      string `json:"id"`
		Mark    string `json:"mark"`
		Label   string `json:"label"`
		Against bool   `json:"against"`
	}
	jsonElement struct {
		ID        string      `json:"id"`
		Title     string      `json:"title"`
		Verdict   string      `json:"verdict"`
		Wanted    string      `json:"wanted"`
		Sentences []int       `json:"sentences"`
		Evidence  []jsonRange `json:"evidence"`
	}
	jsonFinding struct {
		Rule     string        `json:"rule"`
		Category string        `json:"category"`
		Severity diag.Severity `json:"severity"`
		Message  string        `json:"message"`
		Advice   string        `json:"advice"`
		jsonRange
		Sentences []int `json:"sentences"`
	}
	jsonStep struct {
		Title string `json:"title"`
		Text  string `json:"text"`
	}
	jsonChange struct {
		Path   string        `json:"path"`
		Stats  lint.Stats    `json:"stats"`
		Gained []string      `json:"gained"`
		Lost   []string      `json:"lost"`
		Gone   []jsonFinding `json:"gone"`
		Came   []jsonFinding `json:"came"`
		Stayed []jsonFinding `json:"stayed"`
	}
)

func (v *Review) json(w io.Writer, o Options) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v.asJSON(o.Version))
}

func (v *Review) asJSON(version string) jsonReview {
	r, f := v.Result, v.Result.Letter.File
	j := jsonReview{
		Schema: 1, Tool: jsonTool{"apology", version}, Path: r.Path, Kind: string(r.Kind), KindFrom: string(r.KindFrom),
		Stats: r.Stats, Sentences: []jsonSentence{}, Elements: []jsonElement{}, Against: jsonFindings(f, v.Against),
		Questions: append([]string{}, v.Questions...), Next: jsonStep(v.Next), Before: v.Before, Change: v.jsonChange(),
	}
	for i, p := range v.Paragraphs {
		for _, s := range p.Sentences {
			j.Sentences = append(j.Sentences, jsonSentence{s.N, i + 1, rangeOf(f, s.Span), jsonRoles(s.Roles)})
		}
	}
	for _, p := range v.Parts {
		e := jsonElement{p.ID, p.Title, string(p.Verdict), string(p.Want), append([]int{}, p.In...), []jsonRange{}}
		for _, s := range p.Evidence {
			e.Evidence = append(e.Evidence, rangeOf(f, s))
		}
		j.Elements = append(j.Elements, e)
	}
	return j
}

func rangeOf(f *source.File, s source.Span) jsonRange {
	return jsonRange{f.Position(s.Start), f.Position(s.End), f.Slice(s)}
}

func jsonRoles(roles []Role) []jsonRole {
	list := []jsonRole{}
	for _, r := range roles {
		list = append(list, jsonRole{r.ID, r.Mark, r.Label, r.Harm})
	}
	return list
}

func jsonFindings(f *source.File, findings []Finding) []jsonFinding {
	list := []jsonFinding{}
	for _, x := range findings {
		list = append(list, jsonFinding{
			x.Rule, x.Category, x.Severity, x.Diagnostic.Message, x.Diagnostic.Advice,
			rangeOf(f, x.Span), append([]int{}, x.In...),
		})
	}
	return list
}

func (v *Review) jsonChange() *jsonChange {
	c := v.Change
	if c == nil {
		return nil
	}
	old, now := c.Old.Result, v.Result.Letter.File
	return &jsonChange{
		old.Path, old.Stats, ids(c.Gained), ids(c.Lost),
		jsonFindings(old.Letter.File, c.Gone), jsonFindings(now, c.Came), jsonFindings(now, c.Stayed),
	}
}

func ids(parts []Part) []string {
	list := []string{}
	for _, p := range parts {
		list = append(list, p.ID)
	}
	return list
}
