package main

import (
	"debug/elf"
	"fmt"
)

// static checks that a program is for Linux and runs without any other file.
func static(name string) error {
	f, err := elf.Open(name)
	if err != nil {
		return fmt.Errorf("initramfs: %s: is no program for Linux: build it with GOOS=linux: %w", name, err)
	}
	defer f.Close()
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP {
			return fmt.Errorf("initramfs: %s: needs a loader and libraries, which are not there: build it with CGO_ENABLED=0", name)
		}
	}
	return nil
}
