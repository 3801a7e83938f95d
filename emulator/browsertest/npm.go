package browsertest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Package returns the folder of an npm package, which it gets on first use, for
// this and later tests, into the folder for temporary files. None of its
// scripts run. The test is skipped if the package cannot be had.
func Package(t testing.TB, name, version string) string {
	t.Helper()
	home := filepath.Join(os.TempDir(), fmt.Sprintf("codereader-npm-%s-%s", name, version))
	dir := filepath.Join(home, "node_modules", name)
	if _, err := os.Stat(filepath.Join(dir, "package.json")); err == nil {
		return dir
	}
	npm := find("npm")
	if npm == "" {
		t.Skipf("no npm, which %s comes with", name)
	}
	// Installed beside and then moved, so that a test that runs at the same
	// time finds all of it or nothing.
	fresh, err := os.MkdirTemp("", "codereader-npm-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(fresh)
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	out, err := exec.CommandContext(ctx, npm, "install", "--prefix", fresh, "--ignore-scripts",
		"--no-audit", "--no-fund", "--no-save", name+"@"+version).CombinedOutput()
	if err != nil {
		t.Skipf("npm could not get %s %s: %v: %s", name, version, err, lastLine(string(out)))
	}
	_ = os.Rename(fresh, home) // another test may have been first, which is as good
	if _, err := os.Stat(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}
