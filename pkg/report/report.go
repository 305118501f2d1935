package report

import (
	"fmt"
	"io"
	"strings"

	"apology.example/pkg/lint"
	"apology.example/pkg/source"
	"apology.example/pkg/spell"
)

// Formats are the names of the formats, the default first.
var Formats = []string{"text", "json", "jsonl", "unix"}

// Options say how a report looks.
type Options struct {
	Unit    source.Unit // of printed columns in text and unix
	Version string      // of the tool, for json
}

// Write writes all results in the named format. The failures are part of json
// only; the other formats leave them to the caller. An unknown format is an
// error that names the nearest one, and nothing is written.
func Write(w io.Writer, format string, results []lint.Result, failures []lint.Failure, o Options) error {
	var one func(io.Writer, lint.Result, Options) error
	switch format {
	case "json":
		return writeJSON(w, results, failures, o)
	case "jsonl":
		one = WriteLine
	case "unix":
		one = unixLines
	case "text":
		return writeText(w, results, o)
	default:
		return fmt.Errorf("no format is called %q%s; there are %s",
			format, spell.Suggest(format, Formats), strings.Join(Formats, ", "))
	}
	for _, r := range results {
		if err := one(w, r, o); err != nil {
			return err
		}
	}
	return nil
}

// unixLines is Unix with columns in the unit asked for.
func unixLines(w io.Writer, r lint.Result, o Options) error {
	for _, d := range r.Diagnostics {
		if d.Suppressed {
			continue
		}
		_, err := fmt.Fprintf(w, "%s: %s: %s [%s]\n", place(r, d.Span.Start, o), word(d.Severity), shown(d.Message), d.Rule)
		if err != nil {
			return err
		}
	}
	return nil
}

// place is path:line:column of a byte of the letter.
func place(r lint.Result, offset int, o Options) string {
	f := r.Letter.File
	return fmt.Sprintf("%s:%d:%d", shown(r.Path), f.Position(offset).Line, f.Column(offset, o.Unit))
}
