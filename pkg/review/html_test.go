package review

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// hostile is a letter that would like to be more than text.
const hostile = "---\nletter: apology\nto: \"<script>alert(1)</script>\"\n---\n\n" +
	"I'm sorry if `</style><script>alert(2)</script>` hurt you, but \"><img src=x onerror=alert(3)> & so on.\n\n" +
	"You started \x07 it \u202e; javascript:alert(4) \\<svg onload=alert(5)\\>.\n\n" +
	"> <script>alert(6)</script>\n\nForgive me by Friday or </title></svg>-->.\n"

func pages(t *testing.T) map[string]string {
	t.Helper()
	list := map[string]string{}
	for _, file := range letters(t) {
		data, err := os.ReadFile(stem(file) + ".review.html")
		if err != nil {
			t.Fatal(err)
		}
		list[file] = string(data)
	}
	for name, text := range map[string]string{"hostile": hostile, "greeting": "Dear Sam,\n", "bare": "Hi"} {
		list[name] = rendered(t, reviewText(t, name+"\"><script>.md", text, ""))
	}
	return list
}

func rendered(t testing.TB, v *Review) string {
	t.Helper()
	var b bytes.Buffer
	if err := v.Write(&b, "html", Options{Version: "test"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The page is what browsers, readers of screens and the strictest policy want.
func TestPage(t *testing.T) {
	for name, page := range pages(t) {
		t.Run(name, func(t *testing.T) {
			balanced(t, page)
			root, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			var nodes []*html.Node
			for n := range root.Descendants() {
				if n.Type == html.ElementNode {
					nodes = append(nodes, n)
				}
			}
			inert(t, nodes)
			linked(t, nodes)
			outlined(t, nodes)
			named(t, nodes)
		})
	}
}

var void = []string{"meta", "rect"}

// balanced: each element is closed where it was opened, so that no browser has
// to guess.
func balanced(t *testing.T, page string) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		kind := z.Next()
		name, _ := z.TagName()
		switch {
		case kind == html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("never closed: %v", open)
			}
			return
		case kind == html.StartTagToken && !slices.Contains(void, string(name)):
			open = append(open, string(name))
		case kind == html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// inert: nothing runs, nothing is fetched, and nothing is styled but by the
// one style that the policy lets through.
func inert(t *testing.T, nodes []*html.Node) {
	t.Helper()
	forbidden := []string{"script", "img", "iframe", "object", "embed", "link", "base", "form", "input", "foreignobject", "use", "animate"}
	styles := 0
	for _, n := range nodes {
		if slices.Contains(forbidden, strings.ToLower(n.Data)) {
			t.Errorf("the page holds <%s>", n.Data)
		}
		if n.Data == "style" {
			styles++
		}
		for _, a := range n.Attr {
			local := !strings.Contains(a.Val, ":") && !strings.HasPrefix(a.Val, "//")
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset":
				t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "href" && (!local || !strings.HasPrefix(a.Val, "#")):
				t.Errorf("<%s> leads to %q", n.Data, a.Val)
			}
		}
	}
	if styles != 1 {
		t.Errorf("%d styles", styles)
	}
}

// What is in the letter is text, in every format that could be more.
func TestEscaped(t *testing.T) {
	v := reviewText(t, "x.md", hostile, "")
	for _, format := range []string{"html", "markdown"} {
		var b bytes.Buffer
		if err := v.Write(&b, format, Options{}); err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<script", "<img", "<svg onload", "\x07", "\u202e"} {
			if strings.Contains(b.String(), bad) {
				t.Errorf("%s holds %q", format, bad)
			}
		}
	}
}

// The policy lets the page's own style through, and no other.
func TestPolicy(t *testing.T) {
	page := rendered(t, reviewText(t, "x.md", "I am sorry.", ""))
	_, style, _ := strings.Cut(page, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	if want := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); styleHash != want {
		t.Errorf("styleHash in html.go should be %q", want)
	}
	policy := html.EscapeString("default-src 'none'; style-src '" + styleHash + "'; base-uri 'none'; form-action 'none'")
	if !strings.Contains(html.UnescapeString(page), html.UnescapeString(policy)) {
		t.Error("the page has another policy")
	}
}
