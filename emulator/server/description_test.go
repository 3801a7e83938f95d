package server_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the description anew")

// The description is what users and their programs hold on to: a change of it
// is to be seen.
func TestDescriptionIsTheOneThatIsKnown(t *testing.T) {
	const golden = "testdata/openapi.yaml"
	got := ask(newServer(t), "GET", "/openapi.yaml", "").Body.Bytes()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
		t.Errorf("the description has changed; if it was meant to, write %s anew with -update and look at what changed", golden)
	}
}

// The validator that the description is held to, of the npm registry.
const validator = "@seriousme/openapi-schema-validator@2.11.0"

// A public validator finds nothing wrong with the description, in either
// version of OpenAPI.
func TestDescriptionIsValidOpenAPI(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: it asks a registry for the validator; run without -short")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("skipped: it needs npm and node: apt-get install npm")
	}
	dir := t.TempDir()
	tool(t, dir, true, npm, "install", "--no-audit", "--no-fund", "--prefix", dir, validator)
	for _, name := range []string{"openapi.json", "openapi-3.0.json"} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, ask(newServer(t), "GET", "/"+name, "").Body.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		tool(t, dir, false, filepath.Join(dir, "node_modules", ".bin", "validate-api"), file)
	}
}

// tool runs a program in a folder. One that fetches something may fail: then
// the test is skipped.
func tool(t *testing.T, dir string, fetches bool, name string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patienceWithTools)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "GOFLAGS=-mod=mod", "GOWORK=off", "CGO_ENABLED=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	switch {
	case err != nil && fetches:
		t.Skipf("skipped: %s cannot be had here: %v: %.300s", args[len(args)-1], err, &stderr)
	case err != nil:
		t.Fatalf("%s: %v\n%s%s", filepath.Base(name), err, out, &stderr)
	}
	return out
}
