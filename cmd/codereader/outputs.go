package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// outputs are files that are about to be written: all of them, or none.
type outputs []output

type output struct {
	*os.File
	is   os.FileInfo
	made bool // it was not there before
	sink func(io.Writer) failingSink
}

// open opens a file that a sink will write. What is in it stays for now.
func (o *outputs) open(name string, sink func(io.Writer) failingSink) error {
	_, missing := os.Stat(name)
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		o.undo()
		return err
	}
	is, err := f.Stat()
	if err != nil {
		o.undo()
		return errors.Join(err, f.Close())
	}
	*o = append(*o, output{f, is, missing != nil, sink})
	return nil
}

// begin empties the files and gives them to their sinks.
func (o outputs) begin(r *records) error {
	for _, f := range o {
		if f.is.Mode().IsRegular() { // pipes and devices are written as they are
			if err := f.Truncate(0); err != nil {
				return errors.Join(err, r.close())
			}
		}
		r.add(f.sink(f), f)
	}
	return nil
}

// undo leaves everything as it was.
func (o outputs) undo() {
	for _, f := range o {
		_ = f.Close()
		if f.made {
			_ = os.Remove(f.Name())
		}
	}
}

// writeWhole writes a file so that whoever finds it finds all of it. A pipe or
// device is written to as it is.
func writeWhole(name string, data []byte) error {
	if is, err := os.Stat(name); err == nil && !is.Mode().IsRegular() {
		return os.WriteFile(name, data, 0o666)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return cannotWrite(name, err)
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return cannotWrite(name, err)
	}
	return nil
}

// cannotWrite says of a file, and not of the one beside it that was to take its
// place, why it was not written.
func cannotWrite(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("cannot write %s: %w", name, err)
}
