// Command release builds apology for every platform it is meant for and packs
// each program with the licences of what is in it. The same commit, the same Go
// and the same SOURCE_DATE_EPOCH give the same bytes, wherever it is built.
//
// With -licences it writes the list of licences instead.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// licenceFile is where the list of licences lies, from the root of the
// repository.
const licenceFile = "cmd/release/LICENCES"

func main() {
	out := flag.String("o", ".bin/release", "the folder to write the archives to")
	only := flag.Bool("licences", false, "write "+licenceFile+" and build nothing")
	wanted := flag.String("for", "", "build only for these platforms, as linux/amd64,windows/arm64")
	flag.Parse()
	if err := run(*out, *wanted, *only); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run(out, wanted string, onlyLicences bool) error {
	chosen, err := chosen(wanted)
	if err != nil {
		return err
	}
	list, err := licences()
	if err != nil {
		return err
	}
	if onlyLicences {
		return os.WriteFile(licenceFile, []byte(list), 0o644)
	}
	on, err := day()
	if err != nil {
		return err
	}
	return release(chosen, out, list, on)
}

// day is the time that all files in the archives bear: SOURCE_DATE_EPOCH, in
// seconds since 1970, or else when the commit was made.
func day() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		data, err := exec.Command("git", "log", "-1", "--format=%ct").Output()
		if err != nil {
			return time.Time{}, fmt.Errorf("ask git when the commit was made: %w; set SOURCE_DATE_EPOCH where there is no git", err)
		}
		epoch = strings.TrimSpace(string(data))
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("read SOURCE_DATE_EPOCH: %w", err)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
