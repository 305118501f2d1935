package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The list of licences in the repository is that of what is linked.
func TestLicences(t *testing.T) {
	t.Chdir("../..")
	want, err := licences()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(licenceFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data); got != want {
		t.Errorf("%s is not what make licences writes (-it +make):\n%s", licenceFile, cmp.Diff(got, want))
	}
}

// What has no licence is not shipped.
func TestNoLicence(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/license.go", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	err := module{Path: "example.org/bare", Version: "v1.0.0", Dir: dir}.write(&b)
	if err == nil || !strings.Contains(err.Error(), "must not be shipped") {
		t.Errorf("a module without a licence: %v", err)
	}
}

// The same files make the same archive, and come out of it as they went in.
func TestPack(t *testing.T) {
	on := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	files := []file{{"apology", 0o755, []byte("program")}, {"README.md", 0o644, []byte("read me")}}
	for p, read := range map[platform]func(*testing.T, []byte) []string{{"linux", "amd64"}: untarred, {"windows", "arm64"}: unzipped} {
		name, first, err := p.pack(files, on)
		if err != nil {
			t.Fatal(err)
		}
		if _, again, err := p.pack(files, on); err != nil || !bytes.Equal(again, first) {
			t.Errorf("%s is not the same when it is packed again (%v)", name, err)
		}
		base := "apology-" + p.system + "-" + p.processor
		want := []string{base + "/apology -rwxr-xr-x 2026-11-25 12:00 program", base + "/README.md -rw-r--r-- 2026-11-25 12:00 read me"}
		if diff := cmp.Diff(want, read(t, first)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// A platform that no release is made for is not passed over in silence.
func TestChosen(t *testing.T) {
	for list, want := range map[string]string{"": "[linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64]", "windows/arm64,linux/amd64": "[windows/arm64 linux/amd64]"} {
		if got, err := chosen(list); err != nil || fmt.Sprint(got) != want {
			t.Errorf("%q chooses %v, not %s (%v)", list, got, want, err)
		}
	}
	if _, err := chosen("plan9/mips"); err == nil || !strings.Contains(err.Error(), "linux/arm64") {
		t.Errorf("an unknown platform: %v", err)
	}
}

func untarred(t *testing.T, data []byte) []string {
	packed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for r := tar.NewReader(packed); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, described(t, h.Name, h.FileInfo(), r))
	}
}

func unzipped(t *testing.T, data []byte) []string {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range r.File {
		text, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, described(t, f.Name, f.FileInfo(), text))
	}
	return list
}

// described is a file in an archive on one line.
func described(t *testing.T, name string, info os.FileInfo, r io.Reader) string {
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join([]string{name, info.Mode().String(), info.ModTime().UTC().Format("2006-01-02 15:04"), string(text)}, " ")
}
