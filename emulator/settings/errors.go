package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"syscall"
)

// DamagedError reports a settings file that is none, and what became of it.
type DamagedError struct {
	File  string // its name
	Aside string // its name now
	Err   error  // what was wrong with it
}

// Error says in one line what happened and what the reader does.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("settings: %s is damaged (%v): kept as %s, the reader starts with its defaults",
		shown(e.File), e.Err, shown(e.Aside))
}

// Unwrap returns what was wrong with the file.
func (e *DamagedError) Unwrap() error { return e.Err }

// ErrNoFiles reports that this build of the program keeps no settings.
var ErrNoFiles = errors.New("settings: there are no files in a browser, so changes are not kept")

// shown returns a file's name as it stands in an error: in quotes if it would
// break the line.
func shown(path string) string {
	if q := strconv.Quote(path); q[1:len(q)-1] != path {
		return q
	}
	return path
}

// reason takes the names of calls and temporary files off an error, and says
// what would help where that is known.
func reason(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	why := err
	switch {
	case errors.As(err, &p):
		why = p.Err
	case errors.As(err, &l):
		why = l.Err
	}
	switch {
	case errors.Is(why, fs.ErrPermission):
		return fmt.Errorf("%w: give yourself the right to read and write it and its folder", why)
	case errors.Is(why, syscall.ENOSPC):
		return fmt.Errorf("%w: make room and change the setting again", why)
	}
	return why
}
