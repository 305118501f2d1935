//go:build !windows

package cli

import (
	"errors"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// writeWhole writes a file that only its owner may read, whoever could read the
// one before: all of it or nothing.
func writeWhole(path string, data []byte) error {
	f, err := renameio.NewPendingFile(path, renameio.WithStaticPermissions(0o600), renameio.WithTempDir(filepath.Dir(path)))
	if err != nil {
		return err
	}
	if _, err = f.Write(data); err != nil {
		return errors.Join(err, f.Cleanup())
	}
	return errors.Join(f.CloseAtomicallyReplace(), f.Cleanup())
}
