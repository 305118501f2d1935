package review

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"slices"
	"testing"
)

// cell is the side of the squares whose mean colours are compared, in pixels.
const cell = 30

func sameLook(t *testing.T, file string, got *image.RGBA) {
	t.Helper()
	if *update {
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, paletted(got)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := read(t, file)
	if d := want.Rect.Dy() - got.Rect.Dy(); want.Rect.Dx() != got.Rect.Dx() || d*d > 20*20 {
		t.Fatalf("%s is %v, the page now %v; look at it, and if it is right: go test ./pkg/review -update", file, want.Rect, got.Rect)
	}
	differ, all := 0, 0
	for y := 0; y+cell <= min(want.Rect.Dy(), got.Rect.Dy()); y += cell {
		for x := 0; x+cell <= want.Rect.Dx(); x += cell {
			all++
			if far(mean(want, x, y), mean(got, x, y)) {
				differ++
			}
		}
	}
	if differ*50 > all {
		t.Errorf("%s: %d of %d squares look different; look at it, and if it is right: go test ./pkg/review -update", file, differ, all)
	}
}

// mean is the mean colour of a square.
func mean(img *image.RGBA, x, y int) [3]int {
	var sum [3]int
	for dy := range cell {
		for dx := range cell {
			at := img.PixOffset(x+dx, y+dy)
			for i := range sum {
				sum[i] += int(img.Pix[at+i])
			}
		}
	}
	for i := range sum {
		sum[i] /= cell * cell
	}
	return sum
}

// far reports whether two colours differ by more than a shade.
func far(a, b [3]int) bool {
	for i := range a {
		if d := a[i] - b[i]; d*d > 12*12 {
			return true
		}
	}
	return false
}

// paletted has the commonest 256 colours, which makes a file a third as large.
func paletted(img *image.RGBA) *image.Paletted {
	n := map[color.RGBA]int{}
	for at := 0; at < img.Rect.Dx()*img.Rect.Dy(); at++ {
		n[img.RGBAAt(at%img.Rect.Dx(), at/img.Rect.Dx())]++
	}
	colours := slices.SortedFunc(maps.Keys(n), func(a, b color.RGBA) int {
		return cmp.Or(n[b]-n[a], bytes.Compare([]byte{a.R, a.G, a.B}, []byte{b.R, b.G, b.B}))
	})
	var p color.Palette
	for _, c := range colours[:min(256, len(colours))] {
		p = append(p, c)
	}
	nearest := map[color.RGBA]uint8{}
	for _, c := range colours {
		nearest[c] = uint8(p.Index(c))
	}
	out := image.NewPaletted(img.Rect, p)
	for i := range out.Pix {
		out.Pix[i] = nearest[img.RGBAAt(i%img.Rect.Dx(), i/img.Rect.Dx())]
	}
	return out
}
