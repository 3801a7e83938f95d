package flashfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"codereader/firmware/record"
)

// Sectors of the file: two for a record.Store, two for a record.Vault. Each is
// a block of a file system, so that two are not written as one.
const (
	SectorSize  = 4096
	StoreSector = 0
	VaultSector = 2
	Sectors     = 4
	size        = Sectors * SectorSize
)

var errOutside = errors.New("flashfile: outside of the file")

// File is a [record.Flash] in a file. Each write has reached the disk when it
// returns. It is for one process, and not safe for concurrent use.
type File struct {
	file  *os.File
	erase [SectorSize]byte
}

var _ record.Flash = (*File)(nil)

// Open opens a file of flash, and makes an erased one where there is none. It
// has a key in it: one that others can read is refused.
func Open(name string) (*File, error) {
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		if err = create(name); err == nil {
			file, err = os.OpenFile(name, os.O_RDWR, 0)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("flashfile: %w", err)
	}
	if err := check(name, file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	f := &File{file: file}
	for i := range f.erase {
		f.erase[i] = 0xFF
	}
	return f, nil
}

func check(name string, file *os.File) error {
	info, err := file.Stat()
	switch {
	case err != nil:
		return fmt.Errorf("flashfile: %w", err)
	case !info.Mode().IsRegular() || info.Size() != size:
		return fmt.Errorf("flashfile: %s is no file of %d bytes, so nothing that was kept here: move it away", name, size)
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("flashfile: %s has a key in it and others can read it: chmod 600 %[1]s", name)
	}
	return nil
}

// create makes the file under another name first: a power cut leaves all of it
// or none.
func create(name string) error {
	dir := filepath.Dir(name)
	temp, err := os.CreateTemp(dir, filepath.Base(name)+".new*") // 0600
	if err != nil {
		return err
	}
	_, err = temp.Write(bytes.Repeat([]byte{0xFF}, size))
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	if runtime.GOOS == "windows" { // has no way to sync a folder
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Geometry implements record.Flash.
func (f *File) Geometry() record.Geometry {
	return record.Geometry{SectorSize: SectorSize, Sectors: Sectors, WriteUnit: 1}
}

// Read implements record.Flash.
func (f *File) Read(offset uint32, p []byte) error {
	_, err := f.file.ReadAt(p, int64(offset))
	return err
}

// Write implements record.Flash.
func (f *File) Write(offset uint32, p []byte) error {
	if uint64(offset)+uint64(len(p)) > size {
		return errOutside
	}
	if _, err := f.file.WriteAt(p, int64(offset)); err != nil {
		return err
	}
	return f.file.Sync()
}

// Erase implements record.Flash.
func (f *File) Erase(sector int) error {
	if sector < 0 || sector >= Sectors {
		return errOutside
	}
	return f.Write(uint32(sector)*SectorSize, f.erase[:])
}

// Close closes the file.
func (f *File) Close() error { return f.file.Close() }
