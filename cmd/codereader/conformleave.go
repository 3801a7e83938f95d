package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"codereader/emulator/bundle"
	"codereader/emulator/conform"
	"codereader/voice/sound"
)

// failureFolder is where bundles of what differs are left.
type failureFolder struct {
	o     *options
	bank  *sound.Bank
	paint bundle.Painter
	dir   string // "": in the system's folder for temporary files
}

// leaveAll leaves a bundle of each result that has evidence, and notes where.
func (f *failureFolder) leaveAll(results []conform.Result) {
	for i := range results {
		r := &results[i]
		if r.Evidence == nil {
			continue
		}
		file, err := f.leave("conform-"+r.Check.Number, r.Evidence)
		if err != nil {
			f.o.warn(fmt.Errorf("no bundle of %s could be left: %w", r.Check.Number, err))
			continue
		}
		r.Bundle = file
	}
}

// leave leaves a bundle, and returns its name.
func (f *failureFolder) leave(name string, e *conform.Evidence) (string, error) {
	dir := f.dir
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "codereader-failures")
	}
	var text bytes.Buffer
	if err := bundle.Write(&text, e.Config, e.Inputs, e.Until, f.bank, f.paint, version); err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	file := filepath.Join(dir, name+".bundle")
	return file, writeWhole(file, text.Bytes())
}
