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
	only := flag.String("only", "", "make the clips alone whose names begin so, and leave the sums of the others")
	flag.Parse()
	if err := run(*dir, *check, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run makes every clip whose name begins with only, and writes or compares it,
// and SHA256SUMS with it.
func run(dir string, check bool, only string) error {
	if names := missing(); names != nil {
		return fmt.Errorf("makevoices: %s is not installed: apt-get install %s",
			strings.Join(names, " and "), strings.Join(names, " "))
	}
	put := write
	if check {
		put = compare
	}
	list := filepath.Join(dir, "voices", "SHA256SUMS")
	sums, err := otherSums(list, only)
	if err != nil {
		return err
	}
	taught, err := lessons()
	if err != nil {
		return err
	}
	for _, c := range slices.Concat(danish(), english(), help(), announcements(), taught) {
		if !strings.HasPrefix(c.file, only) {
			continue
		}
		file, err := build(c)
		if err != nil {
			return err
		}
		if err := put(filepath.Join(dir, c.file), file); err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(file), c.file))
	}
	if !check {
		if err := prune(dir, sums); err != nil {
			return err
		}
	}
	slices.SortFunc(sums, func(a, b string) int { return strings.Compare(a[66:], b[66:]) })
	return put(list, []byte(strings.Join(sums, "")))
}

// otherSums returns the lines of a list of sums that are about files whose
// names do not begin with only.
func otherSums(list, only string) ([]string, error) {
	if only == "" {
		return nil, nil
	}
	text, err := os.ReadFile(list)
	if err != nil {
		return nil, fmt.Errorf("makevoices: no sums to keep: %w", err)
	}
	var sums []string
	for line := range strings.Lines(string(text)) {
		if _, file, _ := strings.Cut(line, "  "); !strings.HasPrefix(file, only) {
			sums = append(sums, line)
		}
	}
	return sums, nil
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
