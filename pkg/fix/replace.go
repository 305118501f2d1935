//go:build !windows

package fix

import (
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replace writes a file beside the old one and lets it take its place, so that
// nobody ever sees half of it. Beside it, and never in the folder for temporary
// files: a letter has no business there.
func replace(path string, data []byte, mode os.FileMode) error {
	return renameio.WriteFile(path, data, mode, renameio.WithStaticPermissions(mode), renameio.WithTempDir(filepath.Dir(path)))
}
