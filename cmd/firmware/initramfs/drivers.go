package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// drivers are the files of a kernel's drivers, by the names that the kernel has
// for them (snd_hda_intel), and those that have been packed.
type drivers struct {
	files  map[string]string
	packed []string
	open   []string // those that are being looked at, each needed by the one before
}

// findDrivers finds the drivers in a folder and those below it: Debian's
// packages have them in usr/lib/modules or lib/modules.
func findDrivers(folder string) (*drivers, error) {
	d := &drivers{files: map[string]string{}}
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if name, ok := strings.CutSuffix(filepath.Base(path), ".ko"); ok && err == nil && !e.IsDir() {
			d.files[kernelName(name)] = path
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("initramfs: the drivers: %w", err)
	}
	if len(d.files) == 0 {
		return nil, fmt.Errorf("initramfs: no driver in %s: their names end with .ko (compressed ones are not understood)", folder)
	}
	return d, nil
}

// kernelName returns the kernel's name for a driver: files may have a hyphen
// where the kernel has an underscore.
func kernelName(name string) string { return strings.ReplaceAll(name, "-", "_") }

// add packs a driver behind those that it needs, under names in whose order
// they can be loaded.
func (d *drivers) add(files *[]file, name string) error {
	name = kernelName(name)
	if slices.Contains(d.packed, name) {
		return nil
	}
	path, ok := d.files[name]
	if !ok {
		return fmt.Errorf("initramfs: there is no driver %s", strings.Join(append(d.open, name), ", which needs "))
	}
	if slices.Contains(d.open, name) {
		return fmt.Errorf("initramfs: a driver needs itself: %s", strings.Join(append(d.open, name), ", which needs "))
	}
	d.open = append(d.open, name)
	defer func() { d.open = d.open[:len(d.open)-1] }()
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("initramfs: %w", err)
	}
	needs, err := needs(data)
	if err != nil {
		return fmt.Errorf("initramfs: %s: %w", path, err)
	}
	for _, n := range needs {
		if err := d.add(files, n); err != nil {
			return err
		}
	}
	*files = append(*files, file{
		name: fmt.Sprintf("modules/%02d-%s.ko", len(d.packed)+1, name), mode: regular | 0o644, data: data,
	})
	d.packed = append(d.packed, name)
	return nil
}

// needs returns the drivers that a driver says it needs. It says so in its
// section .modinfo, as depends=NAME,NAME with a zero byte on either side.
func needs(driver []byte) ([]string, error) {
	_, rest, found := bytes.Cut(driver, []byte("\x00depends="))
	names, _, ended := bytes.Cut(rest, []byte{0})
	if !found || !ended {
		return nil, errors.New("no driver of a kernel: it does not say what it needs")
	}
	if len(names) == 0 {
		return nil, nil
	}
	return strings.Split(string(names), ","), nil
}
