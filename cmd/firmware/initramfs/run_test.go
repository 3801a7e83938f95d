package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// build builds a program that does nothing, and returns its name.
func build(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	source, program := filepath.Join(dir, "main.go"), filepath.Join(dir, "program")
	if err := os.WriteFile(source, []byte("package main\nfunc main() {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-o", program, source)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=arm64", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("no go command that builds: %v: %s", err, out)
	}
	return program
}

func TestProgramIsPacked(t *testing.T) {
	program, dir := build(t), t.TempDir()
	first, second := filepath.Join(dir, "first"), filepath.Join(dir, "second")
	driver := filepath.Join(dir, "snd.ko")
	if err := os.WriteFile(driver, []byte("driver"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{first, second} {
		if err := run([]string{"-o", out, "-init", program, "modules/10-snd.ko=" + driver}); err != nil {
			t.Fatal(err)
		}
	}
	a, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(second)
	if !bytes.Equal(a, b) {
		t.Error("packed twice, it is not the same")
	}
	want, _ := os.ReadFile(program)
	found := 0
	for _, e := range read(t, a) {
		if e.name == "init" && e.data == string(want) || e.name == "modules/10-snd.ko" && e.data == "driver" {
			found++
		}
	}
	if found != 2 {
		t.Error("the program or the driver is not in it")
	}
	for _, limit := range []string{"1000", "700000"} { // of the program, of what is packed
		err := run([]string{"-o", filepath.Join(dir, "third"), "-init", program, "-limit", limit})
		if err == nil || !strings.Contains(err.Error(), "may have "+limit) {
			t.Errorf("%s bytes at most: got %v", limit, err)
		}
		if _, err := os.Stat(filepath.Join(dir, "third")); err == nil {
			t.Error("what is too large was written")
		}
	}
}

func TestWhatCannotBePackedIsNamed(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "init.sh")
	if err := os.WriteFile(text, []byte("#!/bin/sh\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "-o FILE"},
		{[]string{"-o", out}, "-init PROGRAM"},
		{[]string{"-o", out, "-init", text}, "no program for Linux"},
		{[]string{"-o", out, "-init", filepath.Join(dir, "none")}, "none"},
	} {
		if err := run(c.args); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.args, err, c.want)
		}
	}
}
