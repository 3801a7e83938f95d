package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
)

// MaxSize is the largest size that a file may have, in bytes.
const MaxSize = 1 << 24

// maxName is the length of the longest name, in bytes.
const maxName = 255

// Append appends the file with a name to a pack: its first bytes, keep of them
// at most, or all if keep is below 0.
func Append(dst []byte, name string, file []byte, keep int) ([]byte, error) {
	switch {
	case len(name) > maxName || !fs.ValidPath(name):
		return dst, fmt.Errorf("pack: %q is no name of a file: a path with slashes, of 255 bytes at most", name)
	case len(file) > MaxSize:
		return dst, fmt.Errorf("pack: %s has %d bytes: %d at most", name, len(file), MaxSize)
	}
	there := file
	if keep >= 0 && keep < len(file) {
		there = file[:keep]
	}
	dst = binary.AppendUvarint(dst, uint64(len(name)))
	dst = append(dst, name...)
	dst = binary.AppendUvarint(dst, uint64(len(file)))
	dst = binary.AppendUvarint(dst, uint64(len(there)))
	return append(dst, there...), nil
}

// entry is a file of a pack.
type entry struct {
	size  int64
	there []byte
}

// errCut reports a pack that ends too early, or is none.
var errCut = errors.New("it is cut off, or no pack at all: load it again")

// read calls add for each file of a pack.
func read(text []byte, add func(name string, e entry)) error {
	number := func(most uint64) (int, error) {
		v, n := binary.Uvarint(text)
		if n <= 0 || v > most {
			return 0, errCut
		}
		text = text[n:]
		return int(v), nil
	}
	take := func(n int) ([]byte, error) {
		if n > len(text) {
			return nil, errCut
		}
		b := text[:n:n]
		text = text[n:]
		return b, nil
	}
	for len(text) > 0 {
		n, err := number(maxName)
		if err != nil {
			return err
		}
		name, err := take(n)
		if err != nil {
			return err
		}
		if !fs.ValidPath(string(name)) {
			return fmt.Errorf("%q is no name of a file", name)
		}
		size, err := number(MaxSize)
		if err != nil {
			return err
		}
		if n, err = number(uint64(size)); err != nil {
			return err
		}
		there, err := take(n)
		if err != nil {
			return err
		}
		add(string(name), entry{int64(size), there})
	}
	return nil
}
