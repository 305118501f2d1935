package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// pageName is the name of a command's manual page: apology-rules-show.
func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// page is the manual page of a command, in the man macros of roff. Cobra's own
// writer of pages goes by way of Markdown, which loses every <word>, dates what
// it writes, and would take a third of a millisecond at each start of apology.
func page(cmd *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1 \"\" %s\n", quotedRoff(strings.ToUpper(pageName(cmd))), quotedRoff("apology "+version()))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(pageName(cmd)), roff(cmd.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n", roff(cmd.UseLine()))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, ".br\n.B %s\n\\fIcommand\\fR\n", roff(cmd.CommandPath()))
	}
	b.WriteString(".SH DESCRIPTION\n" + paragraphs(description(cmd)))
	commandList(&b, cmd)
	if cmd.Flags().HasAvailableFlags() {
		b.WriteString(".SH OPTIONS\n")
		cmd.Flags().VisitAll(func(f *pflag.Flag) { option(&b, f) })
	}
	if cmd.Example != "" {
		fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(cmd.Example))
	}
	seeAlso(&b, cmd)
	return b.String()
}

func description(cmd *cobra.Command) string {
	if cmd.Long == "" {
		return cmd.Short + "."
	}
	return strings.TrimSpace(cmd.Long)
}

// paragraphs are those of a text; an indented line stays as it is.
func paragraphs(text string) string {
	var b strings.Builder
	plain := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \n")
		if indented := strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "  "); indented != plain && line != "" {
			b.WriteString(map[bool]string{true: ".nf\n", false: ".fi\n"}[indented])
			plain = indented
		}
		if line == "" {
			line = ".PP"
		} else {
			line = roff(line)
		}
		b.WriteString(line + "\n")
	}
	if plain {
		b.WriteString(".fi\n")
	}
	return b.String()
}

func commandList(b *strings.Builder, cmd *cobra.Command) {
	if cmd.HasAvailableSubCommands() {
		b.WriteString(".SH COMMANDS\n")
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(c.Name()), roff(c.Short))
		}
	}
}

// option is a flag with what it takes and what it does.
func option(b *strings.Builder, f *pflag.Flag) {
	if f.Hidden {
		return
	}
	name, usage := pflag.UnquoteUsage(f)
	head := "\\fB" + roff("--"+f.Name) + "\\fR"
	if f.Shorthand != "" {
		head = "\\fB" + roff("-"+f.Shorthand) + "\\fR, " + head
	}
	if name != "" {
		head += " \\fI" + roff(name) + "\\fR"
	}
	if def := f.DefValue; def != "" && def != "false" && def != "[]" && def != "0" {
		usage += " (default " + def + ")"
	}
	fmt.Fprintf(b, ".TP\n%s\n%s\n", head, roff(usage))
}

func seeAlso(b *strings.Builder, cmd *cobra.Command) {
	var pages []string
	if cmd.HasParent() {
		pages = append(pages, pageName(cmd.Parent()))
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			pages = append(pages, pageName(c))
		}
	}
	for i, p := range pages {
		pages[i] = "\\fB" + roff(p) + "\\fR(1)"
	}
	if len(pages) > 0 {
		fmt.Fprintf(b, ".SH SEE ALSO\n%s\n", strings.Join(pages, ", "))
	}
}

// roff is a text as it is to be read: a line of it is never a request, and its
// hyphens can be copied.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "“", `\(lq`, "”", `\(rq`, "’", `\(cq`, "…", "...").Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

// quotedRoff is an argument of a request.
func quotedRoff(s string) string { return `"` + strings.ReplaceAll(roff(s), `"`, `\(dq`) + `"` }
