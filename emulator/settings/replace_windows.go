package settings

import (
	"bytes"

	"github.com/natefinch/atomic"
)

// keeps says whether this system has files.
const keeps = true

// replace puts a file with the given text at path, whole or not at all, and
// returns once it is on the disk. The caller has the lock.
func replace(path string, text []byte) error {
	return atomic.WriteFile(path, bytes.NewReader(text))
}
