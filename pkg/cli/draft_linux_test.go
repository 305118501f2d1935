package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// session is a run of apology on a terminal of its own.
type session struct {
	t      *testing.T
	master *os.File
	status chan int

	mu   sync.Mutex
	seen bytes.Buffer
	more *sync.Cond
	read int // how much of it is behind what was expected
}

// patience is how long a test waits for a program that hangs.
const patience = 10 * time.Second

// start runs apology with a terminal for its input and its messages. What it
// prints goes to the file out.
func start(t *testing.T, out *os.File, args ...string) *session {
	t.Helper()
	master, slave := openTerminal(t)
	s := &session{t: t, master: master, status: make(chan int, 1)}
	s.more = sync.NewCond(&s.mu)
	go s.collect()
	go func() {
		s.status <- Main(args, slave, out, slave)
		_ = slave.Close()
	}()
	return s
}

// openTerminal is the two ends of a pseudo-terminal.
func openTerminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here, so the form was NOT filled in: %v", err)
	}
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = master.Close() })
	return master, slave
}

// collect gathers what the terminal shows.
func (s *session) collect() {
	buf := make([]byte, 4096)
	for {
		n, err := s.master.Read(buf)
		s.mu.Lock()
		s.seen.Write(buf[:n])
		s.mu.Unlock()
		s.more.Broadcast()
		if err != nil {
			return
		}
	}
}

// expect waits until the terminal shows a text behind what was expected before.
func (s *session) expect(text string) {
	s.t.Helper()
	late := time.AfterFunc(patience, s.more.Broadcast)
	defer late.Stop()
	deadline := time.Now().Add(patience)
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		rest := strings.Join(strings.Fields(s.seen.String()[s.read:]), " ")
		if strings.Contains(rest, text) {
			s.read = s.seen.Len()
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("waited for %q; the terminal shows\n%s", text, s.seen.String())
		}
		s.more.Wait()
	}
}

// types types lines.
func (s *session) types(lines ...string) {
	s.t.Helper()
	for _, line := range lines {
		if _, err := s.master.WriteString(line + "\n"); err != nil {
			s.t.Fatal(err)
		}
	}
}

// ends waits for the exit status.
func (s *session) ends(want int) {
	s.t.Helper()
	select {
	case got := <-s.status:
		if got != want {
			s.t.Errorf("exit status %d, not %d; the terminal shows\n%s", got, want, s.seen.String())
		}
	case <-time.After(patience):
		s.t.Fatalf("it does not end; the terminal shows\n%s", s.seen.String())
	}
}

// An apology, asked for from the beginning: an evasive answer is heard and
// written again, one is taken back, one is left out.
func TestFormMakesAnApology(t *testing.T) {
	home := atHome(t)
	s := start(t, nil, "draft", "-o", "letter.md")
	s.expect("Which letter?")
	s.types("apology")
	s.expect("Who are they to you?")
	s.types("frend")
	s.expect(`did you mean "friend"?`)
	s.types("friend")
	s.expect("What is it about?")
	s.types("")
	s.expect("To whom do you write?")
	s.types("Jo")
	s.expect("From whom is it?")
	s.types("Kit")
	s.expect("What did you do?")
	s.types("I'm sorry if I upset you.", "")
	s.expect("Can you say it without the “if”?")
	s.types("I ate your birthday cake, and I said that it was the landlord.", "")
	s.expect("What are you sorry for")
	s.types(":back")
	s.expect("What did you do?")
	s.types("")
	s.expect("What are you sorry for")
	s.types("")
	s.expect("Whose choice was it?")
	s.types(":skip")
	s.expect("There is no letter without this one.")
	s.types("It was my fault and nobody else's.", "")
	s.expect("Is there a reason")
	s.types("")
	s.expect("What did it do to them?")
	s.types("You asked everyone in the building, and you felt stupid.", "")
	s.expect("What have you done, or will you do")
	s.types("I will pay for another cake on Friday.", "")
	s.expect("What will you do differently")
	s.types("From now on I ask before I take something.", "")
	s.expect("Would you hear how it was for them")
	s.types("")
	s.expect("What may they expect of you")
	s.types("Take all the time you need.", "", "")
	s.ends(ExitClean)
	want := "---\nletter: apology\nto: Jo\nfrom: Kit\n---\n\nDear Jo,\n\n" +
		"I ate your birthday cake, and I said that it was the landlord. I am sorry.\n"
	if got := read(t, "letter.md"); !strings.HasPrefix(got, want) {
		t.Errorf("it wrote\n%s", got)
	}
	if _, err := os.Stat(filepath.Join(home, "apology", "draft.yaml")); err == nil {
		t.Error("the answers are kept although there is a letter")
	}
}

// A note that gives room is stopped in the middle, and gone on with.
func TestFormIsResumed(t *testing.T) {
	home := atHome(t)
	s := start(t, nil, "draft", "--letter", "space", "--relationship", "parent", "--to", "Leo", "--from", "Dad")
	s.expect("Why do they need room?")
	s.types("I missed your whole first year at that school, and I left you to explain it.", "")
	s.expect("What will you do, and not do")
	s.types(":quit")
	s.expect("--resume")
	s.ends(ExitUsage)
	kept := filepath.Join(home, "apology", "draft.yaml")
	if got := read(t, kept); !strings.Contains(got, "I missed your whole first year") {
		t.Errorf("it kept\n%s", got)
	}
	if info, err := os.Stat(kept); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the answers are not private: %v, %v", info.Mode(), err)
	}
	out, err := os.Create("letter.md")
	if err != nil {
		t.Fatal(err)
	}
	s = start(t, out, "draft", "--resume")
	s.expect("1 of 2 What will you do, and not do")
	s.types("I won't call or come by. Take as long as you need.", "")
	s.expect("How will they know that they are free")
	s.types("Whether we talk is up to you.", "")
	s.ends(ExitClean)
	if got := read(t, "letter.md"); !strings.HasSuffix(got, "Whether we talk is up to you.\n\nDad\n") {
		t.Errorf("it wrote\n%s", got)
	}
	if _, err := os.Stat(kept); err == nil {
		t.Error("the answers are kept although there is a letter")
	}
}

// The letter cannot be written: the answers that were asked for are kept.
func TestFormKeepsTheAnswers(t *testing.T) {
	home := atHome(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("no full disk here, so none was tried: %v", err)
	}
	s := start(t, full, "draft", "--letter", "space", "--relationship", "colleague", "--to", "Ana", "--from", "Li")
	s.expect("so that they have room?")
	s.types("I will send what we share through Lena. There is no hurry.", "")
	s.expect("free to say no")
	s.types("You don't need to answer this.", "")
	s.expect("no space left on device")
	s.ends(ExitUsage)
	if got := read(t, filepath.Join(home, "apology", "draft.yaml")); !strings.Contains(got, "through Lena") {
		t.Errorf("it kept\n%s", got)
	}
}

// Without an answer to whether it is welcome, or with a no, nothing is asked.
func TestFormStopsAtNoContact(t *testing.T) {
	atHome(t)
	s := start(t, nil, "draft", "--preflight", "-o", "letter.md")
	s.expect("asked you not to contact them?")
	s.types("yes")
	s.expect("No letter was written")
	s.ends(ExitFindings)
	if _, err := os.Stat("letter.md"); err == nil {
		t.Error("there is a letter")
	}
}
