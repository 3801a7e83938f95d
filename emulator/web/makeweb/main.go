package main

import (
	"fmt"
	"os"
	"path/filepath"
)

const (
	home = "emulator/web"
	site = home + "/dist/site"
	kept = home + "/dist/embed"
)

func main() {
	if err := build(); err != nil {
		fmt.Fprintln(os.Stderr, "makeweb:", err)
		os.Exit(1)
	}
}

func build() error {
	if _, err := os.Stat(filepath.Join(home, "static")); err != nil {
		return fmt.Errorf("%s is not here: run it from the top of the repository", home)
	}
	files, err := collect()
	if err != nil {
		return err
	}
	stamp := files.stamp()
	old, err := os.ReadFile(stampFile)
	if err == nil && string(old) == stamp {
		return nil
	}
	if err := files.write(); err != nil {
		return err
	}
	return os.WriteFile(stampFile, []byte(stamp), 0o644)
}

// stampFile says what was built last.
const stampFile = home + "/dist/stamp"
