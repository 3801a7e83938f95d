package scenario

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// pictureName checks the name of a picture that a script gives: a PNG in the
// script's folder or below.
func pictureName(name string) (string, error) {
	clean, err := localName(name)
	if err != nil {
		return "", err
	}
	if !strings.EqualFold(path.Ext(clean), ".png") {
		return "", problem("%q is no name for a picture: it must end in .png", name)
	}
	return clean, nil
}

// localName checks the name of a file that must be in the script's folder or
// below. Names are the same on every system: parts are parted by '/'.
func localName(name string) (string, error) {
	if strings.ContainsAny(name, `\:`) || strings.ContainsRune(name, 0) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return "", problem("%q is not in the script's folder, and a scenario sees no other: give a name like out/picture.png", name)
	}
	return path.Clean(name), nil
}

// errForeign reports a file that a screenshot must not replace.
var errForeign = errors.New("is there already and is no screenshot of the reader: move it away, or take the screenshot under another name")

// folder is where a script's files are: the folder that the script is in, and
// in front of it the files of its archive, which are only read.
type folder struct {
	dir     string
	archive map[string][]byte
	root    *os.Root // opened by the first step that needs it
}

func (f *folder) open() error {
	if f.root != nil {
		return nil
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		// Not wrapped: a folder that is not there is no picture that is missing.
		return problem("the script's folder cannot be opened: %v", err)
	}
	f.root = root
	return nil
}

func (f *folder) close() {
	if f.root != nil {
		_ = f.root.Close()
	}
}

// read returns the content of a file of at most MaxPictureBytes. A file that
// is not there is fs.ErrNotExist.
func (f *folder) read(name string) ([]byte, error) {
	if data, ok := f.archive[name]; ok {
		return unbase64(data), nil
	}
	if err := f.open(); err != nil {
		return nil, err
	}
	// Only regular files: opening a pipe would wait for its other end.
	if info, err := f.root.Stat(name); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, problem("%s is no file", name)
	}
	file, err := f.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, MaxPictureBytes+1))
	if err == nil && len(data) > MaxPictureBytes {
		return nil, problem("%s is larger than %d MiB", name, MaxPictureBytes>>20)
	}
	return data, err
}

// write puts a picture in place of the file of that name, whole or not at all.
// It replaces nothing but what is a screenshot of the reader itself.
func (f *folder) write(name string, picture []byte) error {
	if _, ok := f.archive[name]; ok {
		return problem("%s is a file of the script's own archive: take the screenshot under another name", name)
	}
	if err := f.open(); err != nil {
		return err
	}
	old, err := f.read(name)
	switch {
	case err == nil && !isScreenshot(old):
		return problem("%s %w", name, errForeign)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := f.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	part := name + "." + rand.Text() + ".part"
	if err := f.create(part, picture); err != nil {
		return err
	}
	if err := f.root.Rename(part, name); err != nil {
		_ = f.root.Remove(part)
		return err
	}
	return nil
}

// create writes a file that is not there yet.
func (f *folder) create(name string, data []byte) (err error) {
	file, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, file.Close()); err != nil {
			_ = f.root.Remove(name)
		}
	}()
	_, err = file.Write(data)
	return err
}

// unbase64 decodes a picture that stands in an archive as base64: an archive
// is text. Anything else is returned as it is.
func unbase64(data []byte) []byte {
	if !bytes.HasPrefix(data, []byte("iVBORw0KGgo")) { // how PNG begins in base64
		return data
	}
	text := bytes.Join(bytes.Fields(data), nil)
	decoded, err := base64.StdEncoding.DecodeString(string(text))
	if err != nil {
		return data
	}
	return decoded
}
