package lsp_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"apology.example/pkg/cli"
)

var update = flag.Bool("update", false, "write what the server says into the conversations")

// TestConversations holds the server to the conversations in testdata/lsp, one
// for each feature. A conversation is the comment of a txtar archive, whose
// files lie in the folder $DIR, where the server runs:
//
//	> {...}        the client says this; "@name" stands for the text of a file
//	> raw "..."    the client writes these bytes
//	> end          the client's end of the stream is closed
//	< {...}        the server says this; what ends otherwise goes on below
//	cp FROM TO     a file changes
//	status N       the server exits with this status
func TestConversations(t *testing.T) {
	folder, err := filepath.Abs("../../testdata/lsp")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no conversations: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { converse(t, file) })
	}
}

// converse plays one conversation and compares it with what is written.
func converse(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := newConversation(t, archive)
	for _, line := range strings.Split(strings.TrimRight(string(archive.Comment), "\n"), "\n") {
		c.play(line)
	}
	c.hear()
	if status := c.end(); !strings.Contains(c.said.String(), "\nstatus "+strconv.Itoa(status)) {
		t.Errorf("exit status %d", status)
	}
	if *update {
		archive.Comment = []byte(c.said.String())
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(archive.Comment), c.said.String()); diff != "" {
		t.Errorf("the conversation went otherwise (-written +heard):\n%s", diff)
	}
}

// conversation is a client that plays its part of the script, and writes down
// both.
type conversation struct {
	t       *testing.T
	dir     string
	archive *txtar.Archive
	in      *io.PipeWriter
	heard   chan string
	status  chan int
	expect  int // messages of the server that are due
	said    strings.Builder
}

func newConversation(t *testing.T, archive *txtar.Archive) *conversation {
	dir := t.TempDir()
	for _, f := range archive.Files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "home"))
	serverIn, in := io.Pipe()
	out, serverOut := io.Pipe()
	c := &conversation{t: t, dir: dir, archive: archive, in: in, heard: make(chan string, 100), status: make(chan int, 1)}
	go func() {
		c.status <- cli.Main([]string{"lsp"}, serverIn, serverOut, t.Output())
		_ = serverOut.Close() // a pipe's end has no trouble
	}()
	go c.listen(out)
	return c
}

// listen gathers what the server says; anything but the protocol is told as it
// is.
func (c *conversation) listen(out io.Reader) {
	defer close(c.heard)
	r := bufio.NewReader(out)
	for {
		header, err := r.ReadString('\n')
		if err != nil {
			return
		}
		var n int
		if _, err := fmt.Sscanf(header, "Content-Length: %d\r\n", &n); err != nil {
			c.heard <- "not the protocol: " + header
			continue
		}
		body := make([]byte, n+2)
		if _, err := io.ReadFull(r, body); err != nil {
			return
		}
		c.heard <- c.plain(string(body[2:]))
	}
}

var versionOf = regexp.MustCompile(`("name":"apology","version":)"[^"]*"`)

// plain is a message without what differs from run to run, an object of a list
// a line.
func (c *conversation) plain(body string) string {
	s := strings.ReplaceAll(strings.TrimSpace(body), c.dir, "$DIR")
	s = strings.Replace(s, `"jsonrpc":"2.0",`, "", 1)
	s = versionOf.ReplaceAllString(s, `$1"…"`)
	return strings.NewReplacer("[{", "[\n    {", "},{", "},\n    {").Replace(s)
}

// play does what a line of the script says. Before the client speaks again, the
// server has said what it has to say.
func (c *conversation) play(line string) {
	switch {
	case strings.HasPrefix(line, "< "):
		c.expect++
		return
	case strings.HasPrefix(line, "    "):
		return
	}
	c.hear()
	c.said.WriteString(line + "\n")
	if from, ok := strings.CutPrefix(line, "cp "); ok {
		names := strings.Fields(from)
		c.write(names[1], c.file(names[0]))
	}
	if words, ok := strings.CutPrefix(line, "> "); ok {
		c.say(words)
	}
}

// say sends what the client says.
func (c *conversation) say(words string) {
	raw, isRaw := strings.CutPrefix(words, "raw ")
	switch {
	case words == "end":
		_ = c.in.Close() // a pipe's end has no trouble
		return
	case isRaw:
		text, err := strconv.Unquote(raw)
		if err != nil {
			c.t.Fatalf("%s: %v", words, err)
		}
		words = text
	default:
		words = c.fill(words)
		words = fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(words), words)
	}
	if _, err := io.WriteString(c.in, words); err != nil {
		c.t.Errorf("the server did not listen: %v", err)
	}
}

// fill puts the texts of files into what the client says.
func (c *conversation) fill(words string) string {
	words = strings.ReplaceAll(words, "$DIR", c.dir)
	for _, f := range c.archive.Files {
		text, err := json.Marshal(string(f.Data))
		if err != nil {
			c.t.Fatal(err)
		}
		words = strings.ReplaceAll(words, `"@`+f.Name+`"`, string(text))
	}
	return words
}

// hear writes down what the server says: as many messages as are due, or, if
// the script is to be written, until it falls silent.
func (c *conversation) hear() {
	patience := 20 * time.Second // for a server that hangs
	if *update {
		c.expect, patience = 1000, 150*time.Millisecond
	}
	for ; c.expect > 0; c.expect-- {
		select {
		case message, ok := <-c.heard:
			if !ok {
				c.expect = 0
				return
			}
			c.said.WriteString("< " + message + "\n")
		case <-time.After(patience):
			c.expect = 0
			return
		}
	}
}

// end closes the stream, writes down what nobody waited for, and gives the exit
// status.
func (c *conversation) end() int {
	_ = c.in.Close() // a pipe's end has no trouble
	for message := range c.heard {
		c.said.WriteString("< " + message + "\n")
	}
	return <-c.status
}

func (c *conversation) file(name string) []byte {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return f.Data
		}
	}
	c.t.Fatalf("there is no file %q", name)
	return nil
}

func (c *conversation) write(name string, data []byte) {
	if err := os.WriteFile(filepath.Join(c.dir, name), data, 0o644); err != nil {
		c.t.Fatal(err)
	}
}
