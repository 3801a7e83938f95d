package pack

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"time"
)

// Files is the file system of some packs. Its zero value is empty. A file of
// which a pack has the beginning alone has its whole size and can be read so
// far: then comes [ErrAbsent].
type Files struct{ all map[string]entry }

// ErrAbsent is what reading a file comes to where no pack has the rest.
var ErrAbsent = errors.New("pack: the rest of the file has not been loaded")

// Add adds a pack's files. Of those that are there already the one of which
// more is there stays. The pack's bytes belong to f from then on. A pack that
// is wrong adds nothing.
func (f *Files) Add(text []byte) error {
	found := map[string]entry{}
	err := read(text, func(name string, e entry) { found[name] = e })
	if err != nil {
		return fmt.Errorf("pack: %w", err)
	}
	if f.all == nil {
		f.all = map[string]entry{}
	}
	for name, e := range found {
		if old, ok := f.all[name]; !ok || len(e.there) > len(old.there) {
			f.all[name] = e
		}
	}
	return nil
}

// Whole says whether all of a file is there.
func (f *Files) Whole(name string) bool {
	e, ok := f.all[name]
	return ok && int64(len(e.there)) == e.size
}

// Open implements [fs.FS] for files; there are no folders.
func (f *Files) Open(name string) (fs.File, error) {
	e, ok := f.all[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &file{entry: e, name: path.Base(name)}, nil
}

// file is an open file and its own description.
type file struct {
	entry
	name string
	at   int
}

func (f *file) Stat() (fs.FileInfo, error) { return f, nil }
func (f *file) Close() error               { return nil }
func (f *file) Name() string               { return f.name }
func (f *file) Size() int64                { return f.size }
func (f *file) Mode() fs.FileMode          { return 0o444 }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return false }
func (f *file) Sys() any                   { return nil }

// Read implements [io.Reader].
func (f *file) Read(p []byte) (int, error) {
	if f.at == len(f.there) && len(p) > 0 {
		if int64(f.at) < f.size {
			return 0, ErrAbsent
		}
		return 0, io.EOF
	}
	n := copy(p, f.there[f.at:])
	f.at += n
	return n, nil
}
