package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// prune removes the clips of texts that lessons no longer have: those below
// dir/lessons that are not in a list of sums.
func prune(dir string, sums []string) error {
	kept := map[string]bool{}
	for _, line := range sums {
		_, file, _ := strings.Cut(strings.TrimSpace(line), "  ")
		kept[file] = true
	}
	names, err := filepath.Glob(filepath.Join(dir, "lessons", "*", "*.gsm"))
	if err != nil {
		return fmt.Errorf("makevoices: %w", err)
	}
	for _, name := range names {
		file, err := filepath.Rel(dir, name)
		if err == nil && !kept[filepath.ToSlash(file)] {
			err = os.Remove(name)
		}
		if err != nil {
			return fmt.Errorf("makevoices: a clip of no lesson: %w", err)
		}
	}
	return nil
}
