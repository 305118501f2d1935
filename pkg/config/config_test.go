package config

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"apology.example/pkg/diag"
	"apology.example/pkg/letter"
	"apology.example/pkg/source"
)

// workspace writes files into a new folder, goes there, and clears what the
// environment says of apology.
func workspace(t *testing.T, files map[string]string) *Loader {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "home"))
	for _, entry := range os.Environ() {
		if name, _, _ := strings.Cut(entry, "="); strings.HasPrefix(name, prefix) {
			t.Setenv(name, "")
		}
	}
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return &Loader{Formats: []string{"text", "json"}}
}

const userFile = "home/apology/config.yaml"

func load(t *testing.T, l *Loader, path string) *Config {
	t.Helper()
	c, err := l.For(path)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// value is the text and the origin of a key.
func value(c *Config, key string) [2]string {
	for _, v := range c.Values {
		if v.Key == key {
			return [2]string{v.Text, filepath.ToSlash(v.Origin)}
		}
	}
	return [2]string{}
}

func TestDefaults(t *testing.T) {
	c := load(t, workspace(t, nil), "letter.md")
	got := *c
	got.Values, got.names = nil, nil
	want := Config{
		FailOn: "warning", Letter: letter.Auto, Only: []string{}, Skip: []string{}, Rules: []string{},
		Severity: map[string]diag.Severity{}, Format: "text", Color: "auto", Columns: source.Chars,
		MaxSize: letter.DefaultMaxSize, Region: "anywhere",
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Config{})); diff != "" {
		t.Error(diff)
	}
	for _, v := range c.Values {
		if v.Origin != "default" {
			t.Errorf("%s comes from %q", v.Key, v.Origin)
		}
	}
}

// Each layer wins over those before it; what it does not say, they do.
func TestLaterWins(t *testing.T) {
	l := workspace(t, map[string]string{
		userFile:             "fail-on: error\nformat: json\njobs: 1\ncolor: never\nskip: [letter]\n",
		".apology.yaml":      "fail-on: never\n",
		"sub/.apology.yaml":  "fail-on: suggestion\njobs: 2\ncolor: always\noverrides:\n  - paths: [drafts/**]\n    fail-on: never\n",
		"sub/drafts/note.md": "",
	})
	t.Setenv("APOLOGY_JOBS", "3")
	t.Setenv("APOLOGY_COLOR", "auto")
	l.Flags = map[string]any{"color": "never"}
	c := load(t, l, "sub/letter.md")
	for key, want := range map[string][2]string{
		"skip":    {"[letter]", userFile + ":5:1"},
		"format":  {"json", userFile + ":2:1"},
		"fail-on": {"suggestion", "sub/.apology.yaml:1:1"},
		"jobs":    {"3", "APOLOGY_JOBS"},
		"color":   {"never", "--color"},
		"letter":  {"auto", "default"},
	} {
		if got := value(c, key); got != want {
			t.Errorf("%s is %q, not %q", key, got, want)
		}
	}
	if c.Jobs != 3 || c.Color != "never" || c.FailOn != "suggestion" {
		t.Errorf("%+v", c)
	}
	if got := value(load(t, l, "sub/drafts/note.md"), "fail-on"); got != [2]string{"never", "sub/.apology.yaml:6:5"} {
		t.Errorf("in drafts, fail-on is %q", got)
	}
	if got := value(load(t, l, "letter.md"), "fail-on"); got != [2]string{"never", ".apology.yaml:1:1"} {
		t.Errorf("above, fail-on is %q", got)
	}
}

func TestSeveritiesAddUp(t *testing.T) {
	l := workspace(t, map[string]string{
		userFile:        "severity: {begging: error, sorry-but: off}\n",
		".apology.yaml": "severity:\n  sorry-but: suggestion\n",
	})
	c := load(t, l, "letter.md")
	want := map[string]diag.Severity{"begging": diag.Error, "sorry-but": diag.Suggestion}
	if diff := cmp.Diff(want, c.Severity); diff != "" {
		t.Error(diff)
	}
	if got := value(c, "severity.sorry-but"); got != [2]string{"suggestion", ".apology.yaml:2:3"} {
		t.Errorf("sorry-but is %q", got)
	}
}

func TestListsInEveryLayer(t *testing.T) {
	l := workspace(t, map[string]string{".apology.yaml": "only: ownership\nskip: [a, b]\nrules: [mine, /else/where]\n"})
	c := load(t, l, "sub/letter.md")
	if diff := cmp.Diff([]string{"mine", "/else/where"}, c.Rules); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"ownership"}, c.Only); diff != "" {
		t.Error(diff)
	}
	l = &Loader{}
	t.Setenv("APOLOGY_SKIP", "c, d,e")
	if diff := cmp.Diff([]string{"c", "d", "e"}, load(t, l, "letter.md").Skip); diff != "" {
		t.Error(diff)
	}
	l = &Loader{Flags: map[string]any{"skip": []string{"f"}}}
	if diff := cmp.Diff([]string{"f"}, load(t, l, "letter.md").Skip); diff != "" {
		t.Error(diff)
	}
}

func TestWhichFiles(t *testing.T) {
	files := map[string]string{userFile: "jobs: 1", ".apology.yaml": "jobs: 2", "other.yaml": "fail-on: error"}
	for _, tt := range []struct {
		name   string
		loader *Loader
		jobs   int
		failOn string
	}{
		{"found", &Loader{}, 2, "warning"},
		{"named", &Loader{File: "other.yaml"}, 0, "error"},
		{"none", &Loader{None: true}, 0, "warning"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			workspace(t, files)
			c := load(t, tt.loader, "letter.md")
			if c.Jobs != tt.jobs || c.FailOn != tt.failOn {
				t.Errorf("jobs %d, fail-on %s", c.Jobs, c.FailOn)
			}
		})
	}
}

// faulty are files with something wrong in them, and what is said of it.
var faulty = map[string]struct{ yaml, want string }{
	"unknown key":      {"fail-on: error\nfialon: error", `.apology.yaml:2:1: the configuration has no key "fialon"; did you mean "fail-on"?`},
	"value":            {"fail-on: eror", `.apology.yaml:1:10: fail-on takes error, warning, suggestion or never, not "eror"; did you mean "error"?`},
	"number":           {"jobs: -1", `.apology.yaml:1:7: jobs wants a number, 0 or more, not "-1"`},
	"nothing":          {"letter:", `.apology.yaml:1:8: letter wants a single value here`},
	"twice":            {"jobs: 1\njobs: 2", `.apology.yaml:2:1: "jobs" is given twice`},
	"alias":            {"letter: &a space\nformat: *a", `.apology.yaml:2:9: write the value out: YAML aliases are not read here`},
	"no keys":          {"- a", `.apology.yaml:1:1: the configuration wants keys with values, one a line`},
	"syntax":           {"jobs: 1\n\tskip: a", `.apology.yaml:2:1: found a tab character that violates indentation`},
	"severity":         {"severity:\n  begging: safety", `.apology.yaml:2:12: severity takes error, warning, suggestion or off, not "safety"`},
	"list":             {"skip: {a: b}", `.apology.yaml:1:7: skip wants a single value here`},
	"overrides":        {"overrides: {paths: a}", `.apology.yaml:1:12: overrides wants a list; each part has paths, and what holds for them`},
	"no paths":         {"overrides:\n  - letter: space", `.apology.yaml:2:5: an override wants paths: the letters that it holds for`},
	"glob":             {"overrides:\n  - paths: ['[a']", `.apology.yaml:2:12: "[a" is no path pattern: a bracket or brace is not closed`},
	"for a whole run":  {"overrides:\n  - paths: [a]\n    format: json", `.apology.yaml:3:5: format holds for a whole run; set it outside of overrides`},
	"key of overrides": {"overrides:\n  - path: [a]", `.apology.yaml:2:5: an override has no key "path"; did you mean "paths"?`},
}

// What is wrong is said with its place and the nearest thing that is right.
func TestFaults(t *testing.T) {
	for name, tt := range faulty {
		t.Run(name, func(t *testing.T) {
			l := workspace(t, map[string]string{FileName: tt.yaml})
			_, err := l.For("letter.md")
			if err == nil || !strings.Contains("\n"+err.Error()+"\n", "\n"+tt.want+"\n") {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestFaultsOfEnvironmentAndFlags(t *testing.T) {
	l := workspace(t, nil)
	t.Setenv("APOLOGY_FAILON", "error")
	t.Setenv("APOLOGY_JOBS", "many")
	l.Flags = map[string]any{"letter": "spase"}
	_, err := l.For("letter.md")
	want := `APOLOGY_FAILON: there is no such variable; did you mean "APOLOGY_FAIL_ON"?
APOLOGY_JOBS: jobs wants a number, 0 or more, not "many"
--letter: letter takes auto, apology, desire, space or listen, not "spase"; did you mean "space"?`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestMissingNamedFile(t *testing.T) {
	l := workspace(t, nil)
	l.File = "nowhere.yaml"
	if _, err := l.For("letter.md"); err == nil || !strings.Contains(err.Error(), `"nowhere.yaml" is not there`) {
		t.Error(err)
	}
}

// A flag wins over the front matter, and the front matter over the rest.
func TestKind(t *testing.T) {
	l := workspace(t, map[string]string{FileName: "letter: space"})
	c := load(t, l, "letter.md")
	if got := c.Kind(letter.Desire); got != letter.Auto {
		t.Errorf("with front matter, the kind is %q", got)
	}
	if got := c.Kind(letter.Auto); got != letter.Space {
		t.Errorf("without front matter, the kind is %q", got)
	}
	l = &Loader{Flags: map[string]any{"letter": "listen"}}
	if got := load(t, l, "letter.md").Kind(letter.Desire); got != letter.Listen {
		t.Errorf("with a flag, the kind is %q", got)
	}
}

func TestCheckNames(t *testing.T) {
	l := workspace(t, map[string]string{FileName: "skip:\n  - sorry-bt\nseverity: {threat: off, begging: off}\n"})
	err := load(t, l, "letter.md").Check([]string{"sorry-but", "threat", "begging"}, []string{"threat"})
	want := `.apology.yaml:2:5: no rule or category is called "sorry-bt"; did you mean "sorry-but"?
.apology.yaml:3:12: "threat" is about somebody's safety and keeps its severity; take the line out`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// The starter says what the defaults are: with and without its comment marks
// it is understood, and every setting is in it.
func TestStarter(t *testing.T) {
	l := workspace(t, map[string]string{FileName: string(Starter)})
	plain := load(t, l, "letter.md")
	var bare strings.Builder
	for line := range strings.Lines(string(Starter)) {
		code := strings.TrimPrefix(line, "# ")
		if before, _, ok := strings.Cut(code, ":"); ok && (strings.HasPrefix(code, "  ") || find(settings(nil), before) != nil || before == "overrides") {
			bare.WriteString(code)
		}
	}
	l = workspace(t, map[string]string{FileName: bare.String()})
	told := load(t, l, "letter.md")
	for _, s := range settings(l.Formats) {
		got, want := value(told, s.key), value(plain, s.key)
		if s.kind != levels && (got[0] != want[0] || got[1] == "default") {
			t.Errorf("%s is %q; the starter says %q", s.key, want, got)
		}
	}
}

// Whatever a file holds, reading it ends, and every fault has its place.
func FuzzRead(f *testing.F) {
	f.Add(Starter)
	for _, tt := range faulty {
		f.Add([]byte(tt.yaml))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := reader{label: FileName, dir: "/letters", settings: settings([]string{"text"})}
		got, err := r.file(data)
		if err == nil {
			layers, _ := got.layers("/letters/a.md")
			if _, err := resolve(r.settings, layers, newLayer(), newLayer()); err != nil {
				t.Fatalf("read, and not resolved: %v", err)
			}
			return
		}
		for line := range strings.Lines(err.Error()) {
			if !strings.HasPrefix(line, FileName+":") {
				t.Errorf("a fault without its place: %q", line)
			}
		}
	})
}

// Letters for which the same holds share one configuration, however many ask
// for it at a time.
func TestShared(t *testing.T) {
	l := workspace(t, map[string]string{FileName: "overrides: [{paths: ['*.txt'], letter: space}]"})
	got := make([]*Config, 20)
	var wait sync.WaitGroup
	for i := range got {
		wait.Go(func() { got[i], _ = l.For([]string{"a.md", "b.txt"}[i%2]) })
	}
	wait.Wait()
	for i, c := range got {
		if c == nil || c != got[i%2] || (c.Letter == letter.Space) != (i%2 == 1) {
			t.Errorf("letter %d: %+v", i, c)
		}
	}
}

func BenchmarkFor(b *testing.B) {
	dir := b.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte("fail-on: error\nseverity: {begging: error}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	l := &Loader{Formats: []string{"text"}}
	for b.Loop() {
		if _, err := l.For(filepath.Join(dir, "letter.md")); err != nil {
			b.Fatal(err)
		}
	}
}
