package review

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// pictures are how the page is looked at: on a telephone in the dark, and on a
// desk in the light.
var pictures = []struct {
	name  string
	width int
	dark  bool
}{{"phone", 390, true}, {"desk", 1200, false}}

// No page is taller than this, in pixels.
const tallest = 6000

// The pages look as they did. Where fonts differ so do the lines; the
// comparison is by large, and in doubt somebody has to look.
func TestPictures(t *testing.T) {
	browser := chromium()
	switch {
	case testing.Short():
		t.Skip("a short run: the pictures of the pages were NOT compared")
	case browser == "":
		t.Skip("*** Chromium is NOT installed: the pictures of the pages were NOT compared (apt-get install chromium) ***")
	}
	for _, file := range letters(t) {
		for _, p := range pictures {
			t.Run(filepath.Base(file)+"/"+p.name, func(t *testing.T) {
				t.Parallel()
				got := look(t, browser, stem(file)+".review.html", p.width, p.dark)
				sameLook(t, stem(file)+".review."+p.name+".png", got)
			})
		}
	}
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// look takes a picture of a page, without the empty ground below it.
func look(t *testing.T, browser, page string, width int, dark bool) *image.RGBA {
	t.Helper()
	path, err := filepath.Abs(page)
	if err != nil {
		t.Fatal(err)
	}
	shot := filepath.Join(t.TempDir(), "shot.png")
	args := []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars", "--disable-lcd-text",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir=" + t.TempDir(), fmt.Sprintf("--window-size=%d,%d", width, tallest), "--screenshot=" + shot,
	}
	if dark {
		args = append(args, "--blink-settings=preferredColorScheme=0")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if out, err := exec.CommandContext(ctx, browser, append(args, "file://"+path)...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", browser, err, out)
	}
	return cropped(read(t, shot))
}

func read(t *testing.T, file string) *image.RGBA {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Bounds(), img, image.Point{}, draw.Src)
	return out
}

// cropped ends where the lines begin that are all of one colour.
func cropped(img *image.RGBA) *image.RGBA {
	y := img.Rect.Max.Y
	blank := img.Pix[len(img.Pix)-img.Stride:]
	for y > 1 && bytes.Equal(img.Pix[(y-1)*img.Stride:y*img.Stride], blank) {
		y--
	}
	return img.SubImage(image.Rect(0, 0, img.Rect.Max.X, min(y+24, img.Rect.Max.Y))).(*image.RGBA)
}
