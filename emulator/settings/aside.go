package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
)

// setAside gives the damaged file at path another name, which no file has yet,
// and says so in d. It returns d, or an error if the file had to stay. The
// caller has the lock.
func (f *File) setAside(path string, d *DamagedError) error {
	aside, err := reserve(path + ".damaged-" + f.now().Format("20060102-150405"))
	if err == nil {
		if err = os.Rename(path, aside); err != nil {
			_ = os.Remove(aside) // the empty file that was to keep its place
		}
	}
	if err != nil {
		return f.notAside(d, err)
	}
	d.Aside = aside
	return d
}

// notAside reports a damaged file that has to stay where it is.
func (f *File) notAside(d *DamagedError, err error) error {
	return fmt.Errorf("settings: %s is damaged (%w) and cannot be set aside, so changes are not kept: %w",
		shown(f.path), d.Err, reason(err))
}

// reserve creates an empty file of the given name, or of that with the first
// number behind it that is free, and returns what it is called.
func reserve(name string) (string, error) {
	for n := 1; ; n++ {
		try := name
		if n > 1 {
			try += "-" + strconv.Itoa(n)
		}
		file, err := os.OpenFile(try, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err == nil {
			return try, file.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}
