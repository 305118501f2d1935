package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// platform is an operating system and a processor, as Go names them.
type platform struct{ system, processor string }

// platforms are those that a release is made for.
var platforms = []platform{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

func (p platform) String() string { return p.system + "/" + p.processor }

// chosen are the platforms named in a list with commas, or all of them. One
// that no release is made for is an error.
func chosen(list string) ([]platform, error) {
	if list == "" {
		return platforms, nil
	}
	var found []platform
	for name := range strings.SplitSeq(list, ",") {
		i := slices.IndexFunc(platforms, func(p platform) bool { return p.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("no release is made for %q; there are %v", name, platforms)
		}
		found = append(found, platforms[i])
	}
	return found, nil
}

// env is the environment of a go command that builds for the platform and
// nothing of this machine.
func (p platform) env() []string {
	return append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=", "GOOS="+p.system, "GOARCH="+p.processor, "GOAMD64=v1", "GOARM64=v8.0")
}

// program is what the program is called there.
func (p platform) program() string {
	if p.system == "windows" {
		return "apology.exe"
	}
	return "apology"
}

// release builds and packs for the platforms, and writes the checksums of the
// archives into SHA256SUMS.
func release(list []platform, out, licences string, on time.Time) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, p := range list {
		program, err := p.build(out)
		if err != nil {
			return err
		}
		name, data, err := p.pack([]file{{p.program(), 0o755, program}, {"LICENCES", 0o644, []byte(licences)}, {"README.md", 0o644, readme}}, on)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// build compiles the program and gives its bytes. Nothing in them tells of the
// machine or the folder it was built in.
func (p platform) build(out string) ([]byte, error) {
	path := filepath.Join(out, p.program())
	defer func() { _ = os.Remove(path) }() // it is in the archive
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=auto", "-ldflags=-s -w -buildid=", "-o", path, "./cmd/apology")
	cmd.Env, cmd.Stderr = p.env(), os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("build for %v: %w", p, err)
	}
	return os.ReadFile(path)
}
