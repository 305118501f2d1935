//go:build !windows

package fix

import (
	"os"

	"github.com/google/renameio/v2"
)

// replace writes a file beside the old one and lets it take its place, so that
// nobody ever sees half of it.
func replace(path string, data []byte, mode os.FileMode) error {
	return renameio.WriteFile(path, data, mode, renameio.WithStaticPermissions(mode))
}
