package review

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// linked: ids are unique, and what refers to one finds it.
func linked(t *testing.T, nodes []*html.Node) {
	t.Helper()
	ids := map[string]int{}
	for _, n := range nodes {
		if id := attribute(n, "id"); id != "" {
			ids[id]++
			if ids[id] > 1 {
				t.Errorf("two elements are %q", id)
			}
		}
	}
	for _, n := range nodes {
		for _, target := range []string{strings.TrimPrefix(attribute(n, "href"), "#"), attribute(n, "aria-labelledby")} {
			if target != "" && ids[target] == 0 {
				t.Errorf("<%s> refers to %q, which is not there", n.Data, target)
			}
		}
	}
}

// outlined: one h1, no level left out, and the landmarks once each.
func outlined(t *testing.T, nodes []*html.Node) {
	t.Helper()
	n, last := map[string]int{}, 0
	for _, x := range nodes {
		n[x.Data]++
		if len(x.Data) != 2 || x.Data[0] != 'h' || x.Data[1] < '1' || x.Data[1] > '6' {
			continue
		}
		level := int(x.Data[1] - '0')
		if level > last+1 {
			t.Errorf("<%s> follows a heading of level %d", x.Data, last)
		}
		last = level
	}
	for _, once := range []string{"h1", "main", "header", "footer", "nav"} {
		if n[once] != 1 {
			t.Errorf("%d elements are <%s>", n[once], once)
		}
	}
}

// named: pictures and links say what they are, and the page its language.
func named(t *testing.T, nodes []*html.Node) {
	t.Helper()
	for _, n := range nodes {
		switch {
		case n.Data == "html" && attribute(n, "lang") != "en":
			t.Error("the page has no language")
		case n.Data == "svg" && attribute(n, "aria-hidden") != "true" && (attribute(n, "role") != "img" || attribute(n, "aria-label") == ""):
			t.Error("a drawing has no name")
		case n.Data == "th" && attribute(n, "scope") == "":
			t.Error("a table has a heading without a scope")
		case n.Data == "section" && attribute(n, "aria-labelledby") == "":
			t.Error("a section has no name")
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// readable are the colours that words have, and the grounds that they stand on.
var readable = map[string][]string{
	"ink":    {"paper", "sheet", "harm-tint", "care-tint", "hint-tint"},
	"soft":   {"paper", "sheet"},
	"good":   {"paper", "sheet"},
	"accent": {"paper", "sheet"},
	"harm":   {"paper", "sheet", "harm-tint"},
	"care":   {"paper", "sheet"},
	"hint":   {"paper", "sheet"},

	"on-good": {"good"},
}

// Words stand out from their ground by 4.5 to 1 at least, in the light, in the
// dark and on paper.
func TestContrast(t *testing.T) {
	schemes := strings.Split(pageStyle, ":root {")[1:]
	if len(schemes) != 3 {
		t.Fatalf("%d sets of colours", len(schemes))
	}
	for i, scheme := range schemes {
		colours := coloursOf(scheme)
		colours["accent"] = colours[map[bool]string{true: "ink", false: "accent"}[i == 2]] // links on paper are plain
		for text, grounds := range readable {
			for _, ground := range grounds {
				if r := contrast(t, colours[text], colours[ground]); r < 4.5 {
					t.Errorf("scheme %d: %s on %s has a contrast of %.2f", i, text, ground, r)
				}
			}
		}
	}
}

// coloursOf are the colours set in a block of the style.
func coloursOf(block string) map[string]string {
	block, _, _ = strings.Cut(block, "}")
	colours := map[string]string{}
	for declaration := range strings.SplitSeq(block, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(declaration), ":")
		if value = strings.TrimSpace(value); strings.HasPrefix(value, "#") {
			colours[strings.TrimPrefix(name, "--")] = value
		}
	}
	return colours
}

// contrast is that of WCAG 2.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	hex := strings.TrimPrefix(colour, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatalf("colour %q: %v", colour, err)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(n>>(16-8*i)&0xFF) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
