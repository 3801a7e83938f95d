package sound

import (
	"fmt"
	"os"
	"path/filepath"
)

// wavTarget is where a WAV file goes: a temporary file that takes the place of
// another in the end, or a pipe or device.
type wavTarget struct {
	*os.File
	name string // to rename the file to; empty for a pipe or device
}

// openTarget opens what is to become the file of a name.
func openTarget(name string) (*wavTarget, error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // a link stays one
	}
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		// To rename a file to /dev/null would be no kindness.
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &wavTarget{File: file}, nil
	}
	dir, base := filepath.Split(name)
	temporary := filepath.Join(dir, fmt.Sprintf(".%s.%d.part", base, os.Getpid()))
	file, err := os.Create(temporary)
	if err != nil {
		return nil, err
	}
	return &wavTarget{File: file, name: name}, nil
}

// finish mends the header and gives the file its name.
func (t *wavTarget) finish() error {
	if t.name == "" {
		return t.Close()
	}
	temporary := t.Name()
	err := t.mendHeader()
	if e := t.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(temporary, t.name)
	}
	if err != nil {
		os.Remove(temporary)
	}
	return err
}

// discard forgets the file. What went into a pipe or device is gone.
func (t *wavTarget) discard() {
	_ = t.Close()
	if t.name != "" {
		_ = os.Remove(t.Name())
	}
}

// mendHeader writes the sizes that the file has come to have.
func (t *wavTarget) mendHeader() error {
	info, err := t.Stat()
	if err != nil {
		return err
	}
	size := max(info.Size()-headerSize, 0)
	size -= size % 2
	if err := t.Truncate(headerSize + size); err != nil {
		return err
	}
	_, err = t.WriteAt(appendHeader(nil, spokenFormat, uint32(size)), 0)
	return err
}
