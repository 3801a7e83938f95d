//go:build unix

package settings

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/google/renameio/v2"
)

// keeps says whether this system has files.
const keeps = true

// replace puts a file with the given text at path, whole or not at all, and
// returns once it is on the disk. The permissions of a file that is there stay.
// The caller has the lock.
func replace(path string, text []byte) error {
	sweep(path)
	folder := filepath.Dir(path)
	if err := renameio.WriteFile(path, text, 0o600, renameio.WithTempDir(folder)); err != nil {
		return err
	}
	// The text is on the disk; this puts its name there.
	d, err := os.Open(folder)
	if err != nil {
		return nil // a folder that may be written but not read
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// tempDigits is how many digits the name of a temporary file has behind the
// name of the file that it is to become, give or take: they are a random
// number of 63 bits.
const tempDigits = 16

// sweep removes the temporary files of programs that were killed while they
// wrote. Whoever writes has the lock, so there is nobody's now.
func sweep(path string) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return
	}
	for _, e := range entries {
		digits, ok := strings.CutPrefix(e.Name(), "."+filepath.Base(path))
		if ok && len(digits) >= tempDigits && strings.Trim(digits, "0123456789") == "" && e.Type().IsRegular() {
			_ = os.Remove(filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
}
