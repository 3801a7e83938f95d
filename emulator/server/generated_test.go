package server_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/emulator/server/servertest"
)

// patienceWithTools is how long a tool may take, so that a registry that does
// not answer is a skipped test and no hanging one.
const patienceWithTools = 3 * time.Minute

// The generator that a client is made with.
const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2"

// generatedMain is a program that presses a key with the generated client.
const generatedMain = `package main

import (
	"context"
	"fmt"
	"os"
)

func main() {
	c, err := NewClientWithResponses(os.Args[1])
	if err != nil {
		panic(err)
	}
	res, err := c.PressKeyWithResponse(context.Background(), "1", Press{Key: "red"})
	if err != nil {
		panic(err)
	}
	fmt.Print(res.StatusCode(), " ", res.JSON200.Display)
}
`

// A client that a public generator makes of the description compiles, and
// presses a key.
func TestGeneratedClientPressesAKey(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: it asks a registry for the generator; run without -short")
	}
	gotool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("skipped: it needs the go command")
	}
	s := servertest.New(t)
	dir := t.TempDir()
	tool(t, dir, true, gotool, "install", generator)
	for name, text := range map[string]string{
		"openapi.json": ask(s.Server, "GET", "/openapi-3.0.json", "").Body.String(),
		"main.go":      generatedMain,
		"go.mod":       "module generated\n\ngo 1.24\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tool(t, dir, false, filepath.Join(dir, "oapi-codegen"), "-generate", "types,client", "-package", "main", "-o", "client.go", "openapi.json")
	tool(t, dir, true, gotool, "mod", "tidy")
	tool(t, dir, false, gotool, "build", "-o", "press", ".")
	out := tool(t, dir, false, filepath.Join(dir, "press"), s.URL)
	if got := strings.TrimSpace(string(out)); got != "200 745 690" {
		t.Errorf("it got %q", got)
	}
}
