package cli

import "os"

// writeWhole writes the file in its place: Windows has no rename that is sure
// to happen wholly or not at all.
func writeWhole(path string, data []byte) error { return os.WriteFile(path, data, 0o600) }
