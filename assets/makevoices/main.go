package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	dir := flag.String("o", "assets", "folder of the clips")
	check := flag.Bool("check", false, "write nothing, compare")
	flag.Parse()
	if err := run(*dir, *check); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run makes every clip and writes or compares it, and SHA256SUMS with it.
func run(dir string, check bool) error {
	if names := missing(); names != nil {
		return fmt.Errorf("makevoices: %s is not installed: apt-get install %s",
			strings.Join(names, " and "), strings.Join(names, " "))
	}
	put := write
	if check {
		put = compare
	}
	var sums []string
	for _, c := range slices.Concat(danish(), english(), help()) {
		file, err := build(c)
		if err != nil {
			return err
		}
		if err := put(filepath.Join(dir, c.file), file); err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(file), c.file))
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[66:], b[66:]) })
	return put(filepath.Join(dir, "voices", "SHA256SUMS"), []byte(strings.Join(sums, "")))
}

func write(name string, file []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("makevoices: %w", err)
	}
	if err := os.WriteFile(name, file, 0o644); err != nil {
		return fmt.Errorf("makevoices: %w", err)
	}
	return nil
}

func compare(name string, file []byte) error {
	old, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("makevoices: nothing to compare with: %w", err)
	}
	if !bytes.Equal(old, file) {
		return fmt.Errorf("makevoices: %s is not what the recipe makes here: other versions of flite or espeak-ng?", name)
	}
	return nil
}
