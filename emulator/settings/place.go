package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// DefaultFile returns the name of the settings file in the user's state
// folder: codereader/settings.json under $XDG_STATE_HOME or ~/.local/state, or
// where Windows and macOS keep such files. Nothing is created.
func DefaultFile() (string, error) {
	xdg.Reload() // the environment may have changed since the program started
	if _, err := os.UserHomeDir(); err != nil && !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		return "", errors.New("settings: no state folder: neither HOME nor XDG_STATE_HOME is set; name a file with --state")
	}
	return filepath.Join(xdg.StateHome, "codereader", "settings.json"), nil
}

// maxLinks is how many links to links are followed.
const maxLinks = 40

// place returns where the file is, links followed, so that a link stays one
// and all the names of a file share one lock. A link may name a file that does
// not exist yet.
func (f *File) place() (string, error) {
	if !keeps {
		return "", ErrNoFiles
	}
	if f.path == "" {
		return "", errors.New("settings: a settings file needs a name, so changes are not kept")
	}
	path := f.path
	for range maxLinks {
		real, err := filepath.EvalSymlinks(path)
		if err == nil {
			return filepath.Abs(real)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", notKept(f.path, err)
		}
		target, err := os.Readlink(path)
		if err != nil { // it is no link: it or its folder is not there yet
			return filepath.Abs(path)
		}
		if !filepath.IsAbs(target) {
			// Its folder exists, or the link could not have been read.
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return "", notKept(f.path, err)
			}
			target = filepath.Join(folder, target)
		}
		path = target
	}
	return "", notKept(f.path, errors.New("it is a link to a link to a link without end"))
}
