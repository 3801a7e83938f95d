package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"codereader/firmware"
)

// File is a settings file. Its methods may be called from several goroutines,
// and by several programs on one file.
type File struct {
	path string

	// What stands between the file and the machine, so that tests can have
	// another clock, less patience and a full disk.
	now      func() time.Time
	patience time.Duration
	replace  func(path string, text []byte) error
}

// NewFile returns the settings file of the given name. It need not exist, and
// neither need its folder.
func NewFile(path string) *File {
	return &File{path: path, now: time.Now, patience: LockWait, replace: replace}
}

// Path returns the file's name.
func (f *File) Path() string { return f.path }

// Load returns the settings that the file keeps, or the defaults if there is
// no file. It creates nothing.
//
// The settings can be used whatever the error, whose text is one line:
// [*DamagedError] says that the file was set aside and that the settings are
// the defaults; any other that the file cannot be used, in which case Save
// fails too and nothing is kept.
func (f *File) Load() (firmware.Settings, error) {
	path, err := f.place()
	if err != nil {
		return firmware.DefaultSettings, err
	}
	r, err := f.read(path)
	if damaged := (*DamagedError)(nil); errors.As(err, &damaged) {
		// Another program may have found the same, so setting it aside is done
		// in turn, and only if it is still so.
		var unlock func()
		r, unlock, err = f.turn(path)
		unlock()
	}
	return r.Settings, err
}

// Save writes the settings in place of those that the file keeps, creating the
// file and its folder if need be. When it returns nil they are on the disk.
//
// It never replaces what it may not write. What the file has instead of
// settings is set aside first, which [*DamagedError] reports: the settings are
// kept all the same.
func (f *File) Save(s firmware.Settings) error {
	if !s.Valid() {
		return fmt.Errorf("settings: language %d, volume %d, speed %d: out of range, not kept", s.Language, s.Volume, s.Speed)
	}
	path, err := f.place()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return notKept(f.path, err)
	}
	r, unlock, err := f.turn(path)
	defer unlock()
	if damaged := (*DamagedError)(nil); err != nil && !errors.As(err, &damaged) {
		return err
	}
	if err := writable(path); err != nil {
		return notKept(f.path, err)
	}
	r.Settings = s
	if err := f.replace(path, r.text()); err != nil {
		return notKept(f.path, err)
	}
	return err
}

// turn waits for its turn with the file at path, reads it, and sets it aside
// if it is damaged. The caller calls unlock in any case.
func (f *File) turn(path string) (r record, unlock func(), err error) {
	unlock, lockErr := f.lock(path)
	r, err = f.read(path)
	var damaged *DamagedError
	switch found := errors.As(err, &damaged); {
	case found && lockErr != nil:
		err = f.notAside(damaged, lockErr)
	case found:
		err = f.setAside(path, damaged)
	case lockErr != nil:
		err = notKept(f.path, lockErr)
	}
	return r, unlock, err
}

// read reads the file at path, which may be damaged; the record can be used in
// any case.
func (f *File) read(path string) (record, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fresh(), nil
	case err != nil:
		return fresh(), notKept(f.path, err)
	case info.IsDir():
		return fresh(), notKept(f.path, errors.New("it is a folder and should be a file"))
	case !info.Mode().IsRegular():
		// A pipe would make the reader wait for ever.
		return fresh(), notKept(f.path, errors.New("it is no ordinary file"))
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fresh(), nil // gone since
	}
	if err != nil {
		return fresh(), notKept(f.path, err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, MaxSize+1))
	if err != nil {
		return fresh(), notKept(f.path, err)
	}
	r, err := parse(text)
	if err != nil {
		return fresh(), &DamagedError{File: f.path, Err: err}
	}
	return r, nil
}

// writable says why the file at path may not be written, if it is there.
// Putting a new one in its place would not ask.
func writable(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return file.Close()
}

// notKept reports a file that cannot be used.
func notKept(path string, err error) error {
	return fmt.Errorf("settings: %s cannot be used, so changes are not kept: %w", shown(path), reason(err))
}
