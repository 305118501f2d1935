package letter

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const wrong = "I broke the lamp. I am sorry."

// The first lines of a letter are a greeting or they are not.
func TestGreeting(t *testing.T) {
	for _, c := range []struct{ letter, want string }{
		{"Dear Nadia,\n\n" + wrong, "Dear Nadia,"},
		{"Hi Marcus,\n" + wrong, "Hi Marcus,"},
		{"Hey babe,\n\n" + wrong, "Hey babe,"},
		{"heyyy mads\n\n" + wrong, "heyyy mads"},
		{"To whom it may concern:\n\n" + wrong, "To whom it may concern:"},
		{"Marisol,\n\n" + wrong, "Marisol,"},
		{"Marisol\n\n" + wrong, "Marisol"},
		{"mads,\n\n" + wrong, "mads,"},
		{"Mr. and Mrs. Lind —\n\n" + wrong, "Mr. and Mrs. Lind —"},
		{"My dear Ananya,\n\n" + wrong, "My dear Ananya,"},
		{"My dear Ananya\n\n" + wrong, "My dear Ananya"},
		{"Good evening, sir.\n\n" + wrong, "Good evening, sir."},
		{"Sweetheart!\n\n" + wrong, "Sweetheart!"},
		{"4 Mill Lane\n3 March 2025\n\nDear Bo,\n\n" + wrong, "Dear Bo,"},
		{"Everyone:\n\n" + wrong, "Everyone:"},

		{"hey, i'm sorry about last night", ""},
		{"Sorry,\n\n" + wrong, ""},
		{"Hey, I'm sorry!\n\n" + wrong, ""},
		{"You wrote:\n\n" + wrong, ""},
		{"Accept the PlayStation, Junior,\nand let me go. " + wrong, ""},
		{"Bo, my love,\n\n" + wrong, "Bo, my love,"},
		{"Listen,\n\n" + wrong, ""},
		{"I broke it.\n\nDear Bo,\n\n" + wrong, ""},
		{"My sister thinks that\nI broke it. I am sorry.", ""},
		{wrong, ""},
	} {
		if got := rolesOf(t, c.letter)[Greeting]; strings.Join(got, "|") != c.want {
			t.Errorf("greeting of %q is %q, want %q", c.letter, got, c.want)
		}
	}
}

// The last lines of a letter are a sign-off or they are not.
func TestSignOff(t *testing.T) {
	for _, c := range []struct{ end, want string }{
		{"\n\nDan", "Dan"},
		{"\n\nLove,\nEllie x", "Love,\nEllie x"},
		{"\n\nSincerely,", "Sincerely,"},
		{"\n\nYours, Tom", "Yours, Tom"},
		{"\n\n— Leah", "— Leah"},
		{"\n\n- Leah", "- Leah"},
		{"\n\nxx jaz", "xx jaz"},
		{"\n\nWith love,\n\nHenry", "With love,|Henry"},
		{"\n\nYour son,\n\nFemi", "Your son,|Femi"},
		{"\nLove,\nDan", "Love,\nDan"},
		{"\nDan", "Dan"},
		{"\n\nOlu Adeyemi, owner", "Olu Adeyemi, owner"},
		{"\n\nR. Brill\nHead Coach", "R. Brill\nHead Coach"},
		{"\n\nThe Lamp Team", "The Lamp Team"},
		{"\n\nDan\n\nP.S. The key is here.", "Dan"},
		{"\n\nDan\n\n> Did you break it?", "Dan"},
		{"\n\nDan\n\n-- \nDan Moss", "Dan"},

		{"\n\nI love you.", ""},
		{"\n\nPlease call me.", ""},
		{"\n\nLove is patient and I will be.", ""},
		{"\n\n- A lamp.\n- A bulb.", ""},
		{"", ""},
	} {
		letter := "Dear Bo,\n\n" + wrong + c.end
		if got := rolesOf(t, letter)[SignOff]; strings.Join(got, "|") != c.want {
			t.Errorf("sign-off of %q is %q, want %q", letter, got, c.want)
		}
	}
}

// Only what the writer says to the reader is read.
func TestQuotation(t *testing.T) {
	for _, c := range []struct {
		name, letter string
		want         []string
	}{
		{"marked lines", "> a\n> b\n\nc", []string{"> a\n> b"}},
		{"an attribution and marked lines", "c\n\nOn 2 Mar 2025, Bo wrote:\n> a\nb", []string{"On 2 Mar 2025, Bo wrote:\n> a"}},
		{"an attribution and bare lines", "c\n\nOn 2 Mar 2025, Bo wrote:\na\n\nb", []string{"On 2 Mar 2025, Bo wrote:\na\n\nb"}},
		{"an Outlook header", "c\n\n-----Original Message-----\nFrom: Bo\n\na", []string{"-----Original Message-----\nFrom: Bo\n\na"}},
		{"what the reader wrote, named", "On 2 March you wrote:\n\nthat you are tired", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, rolesOf(t, c.letter)[Quotation]); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// rolesOf gives the bytes of each role's blocks, read as plain text.
func rolesOf(t *testing.T, s string) map[Role][]string {
	t.Helper()
	roles := make(map[Role][]string)
	l := parse(t, "letter.txt", s)
	for _, b := range l.Blocks {
		roles[b.Role] = append(roles[b.Role], l.File.Slice(b.Span))
	}
	return roles
}

func parse(t *testing.T, name, s string) *Letter {
	t.Helper()
	l, err := Parse(name, []byte(s), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}
