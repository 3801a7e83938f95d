package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"codereader/emulator/web"
)

// files are the page's files by their names.
type files map[string][]byte

// collect makes all files of the page.
func collect(o options) (files, error) {
	all := files{}
	add := func(more map[string][]byte, err error) error {
		maps.Copy(all, more)
		return err
	}
	for _, part := range []func() (map[string][]byte, error){static, program, web.Voices, web.Lessons, scenarios} {
		if err := add(part()); err != nil {
			return nil, err
		}
	}
	version := all.stamp(o)[:16]
	all["version.js"] = []byte("export const version = '" + version + "';\n")
	list, err := json.Marshal(all.precached())
	all["list.js"] = fmt.Appendf(nil, "self.codereaderVersion = '%s';\nself.codereaderFiles = %s;\n", version, list)
	return all, err
}

// precached are the files that the page keeps for when there is no network: all
// that it needs but voices, demonstrations and what lessons say, which it keeps
// once it has had them.
func (f files) precached() []string {
	need := []string{"./", web.Heads}
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if !strings.Contains(name, "/") && name != "worker.js" {
			need = append(need, name)
		}
	}
	return need
}

// stamp is a hash of all files, and of what is put into them for the site.
func (f files) stamp(o options) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", o)
	for _, name := range slices.Sorted(maps.Keys(f)) {
		fmt.Fprintf(h, "%q %d\n", name, len(f[name]))
		h.Write(f[name])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// static returns the files that are as they stand.
func static() (map[string][]byte, error) {
	names, err := filepath.Glob(home + "/static/*")
	all := map[string][]byte{}
	for _, name := range names {
		if all[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return all, err
}

// program compiles the reader, and returns it with the script that Go has for
// running it. Functions are not inlined, and memory is collected in the simpler
// way, which makes the program smaller to load by a twentieth and a hundredth.
func program() (map[string][]byte, error) {
	dir, err := os.MkdirTemp("", "codereader-web-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "page.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l",
		"-ldflags=-s -w -buildid=", "-o", out, "./"+home+"/page")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	const simpler = "GOEXPERIMENT=nogreenteagc"
	knows := exec.Command("go", "version")
	knows.Env = append(os.Environ(), simpler)
	if knows.Run() == nil { // another Go may have no choice to offer
		cmd.Env = append(cmd.Env, simpler)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w", cmd, err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	if joined, err := joinSegments(wasm); err == nil {
		wasm = joined
	} else { // of another Go
		fmt.Fprintf(os.Stderr, "makeweb: page.wasm is left as it is, larger than it need be: %v\n", err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	script, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	return map[string][]byte{"page.wasm": wasm, "wasm_exec.js": script}, err
}
