package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// maxImage is the size that the stripped program may have.
const maxImage = 4 << 20

func TestStrippedProgramIsSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("it is built")
	}
	goCommand(t)
	name := filepath.Join(t.TempDir(), "firmware")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", name, ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=arm64")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := os.Stat(name)
	if err != nil || info.Size() > maxImage {
		t.Fatalf("%d bytes, at most %d: %v", info.Size(), maxImage, err)
	}
	t.Logf("%d bytes", info.Size())
}

func goCommand(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command in PATH")
	}
}

// otp is the package that makes codes.
const otp = "codereader/firmware/otp"

// core are the packages that the reader consists of.
var core = []string{otp, "codereader/firmware", "codereader/keypad", "codereader/clock", "codereader/voice"}

// sources returns what `go list` says of the core's packages as they stand in a
// program: a sum of all their sources.
func sources(t *testing.T, program string) map[string]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,GoFiles", program)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath, Dir string
			GoFiles         []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return sums
		} else if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(core, p.ImportPath) {
			continue
		}
		sum := sha256.New()
		for _, name := range p.GoFiles {
			text, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(sum, "%s %d\n%s", name, len(text), text)
		}
		sums[p.ImportPath] = fmt.Sprintf("%x", sum.Sum(nil))
	}
}

// The emulator and the image have the same core, file for file.
func TestImageHasTheEmulatorsCore(t *testing.T) {
	goCommand(t)
	image, emulator := sources(t, "."), sources(t, "../codereader")
	for _, p := range core {
		if image[p] == "" || image[p] != emulator[p] {
			t.Errorf("%s: %q in the image, %q in the emulator", p, image[p], emulator[p])
		}
		t.Logf("%s: %.16s", p, image[p])
	}
}
