package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("initramfs", flag.ContinueOnError)
	out := flags.String("o", "", "the `file` to write")
	program := flags.String("init", "", "the `program` that becomes process 1")
	limit := flags.Int64("limit", 0, "how many `bytes` the program, and what is written, may each have; 0: any number")
	folder := flags.String("drivers", "", "the `folder` with the kernel's drivers, in it or below")
	var wanted []string
	flags.Func("driver", "pack this driver, by the kernel's `name` for it, behind those that it needs; it is given once for each", func(name string) error {
		wanted = append(wanted, name)
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" || *program == "" {
		return fmt.Errorf("initramfs: -o FILE and -init PROGRAM are needed")
	}
	if err := static(*program); err != nil {
		return err
	}
	files := append([]file(nil), skeleton...)
	if err := add(&files, "init", *program, 0o755); err != nil {
		return err
	}
	if size := int64(len(files[len(files)-1].data)); *limit > 0 && size > *limit {
		return fmt.Errorf("initramfs: %s has %d bytes and may have %d", *program, size, *limit)
	}
	for _, arg := range flags.Args() {
		name, from, ok := strings.Cut(arg, "=")
		if !ok {
			return fmt.Errorf("initramfs: %q: NAME=FILE is wanted", arg)
		}
		if err := add(&files, name, from, 0o644); err != nil {
			return err
		}
	}
	if len(wanted) > 0 {
		if *folder == "" {
			return fmt.Errorf("initramfs: -driver needs -drivers FOLDER, where they are")
		}
		d, err := findDrivers(*folder)
		if err != nil {
			return err
		}
		for _, name := range wanted {
			if err := d.add(&files, name); err != nil {
				return err
			}
		}
	}
	packed, err := pack(files)
	if err != nil {
		return err
	}
	if *limit > 0 && int64(len(packed)) > *limit {
		return fmt.Errorf("initramfs: %s would have %d bytes and may have %d", *out, len(packed), *limit)
	}
	if err := os.WriteFile(*out, packed, 0o644); err != nil {
		return fmt.Errorf("initramfs: %w", err)
	}
	return nil
}

// add puts the contents of a file behind others.
func add(files *[]file, name, from string, mode uint32) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("initramfs: %w", err)
	}
	*files = append(*files, file{name: name, mode: regular | mode, data: data})
	return nil
}
