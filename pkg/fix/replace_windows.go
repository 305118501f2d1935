package fix

import "os"

// replace writes the file in its place: Windows has no rename that is sure to
// happen wholly or not at all.
func replace(path string, data []byte, mode os.FileMode) error { return os.WriteFile(path, data, mode) }
