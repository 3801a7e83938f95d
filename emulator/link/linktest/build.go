package linktest

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// built is the program, which is built once for all tests of a package.
var built struct {
	once sync.Once
	path string
	err  error
	out  []byte
}

// Program returns the path of cmd/firmware, built from the sources that are
// there. It skips the test when there is no go command.
func Program(t testing.TB) string {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command in PATH")
	}
	built.once.Do(func() {
		dir, err := os.MkdirTemp("", "firmware")
		if err != nil {
			built.err = err
			return
		}
		built.path = filepath.Join(dir, "firmware.exe")
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", built.path, "codereader/cmd/firmware")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		built.out, built.err = cmd.CombinedOutput()
	})
	if built.err != nil {
		t.Fatalf("the firmware cannot be built: %v\n%s", built.err, built.out)
	}
	return built.path
}

// Main runs the tests of a package that has used [Program], and removes what
// was built.
func Main(m *testing.M) int {
	code := m.Run()
	if built.path != "" {
		_ = os.RemoveAll(filepath.Dir(built.path))
	}
	return code
}
