package ctest

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Flags of every build; a warning ends it.
var strict = []string{
	"-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Werror", "-I..",
}

// sanitize has the compiler watch over memory and over what C leaves undefined.
var sanitize = []string{"-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"}

// demo is what every demonstration has.
var demo = []string{"../demo.c", "../codereader_link.c"}

var (
	buildLock sync.Mutex
	built     = map[string]string{}
	buildDir  string
)

func TestMain(m *testing.M) {
	code := m.Run()
	if buildDir != "" {
		os.RemoveAll(buildDir)
	}
	os.Exit(code)
}

// need returns the path of a program, or skips the test.
func need(t testing.TB, program, debian string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("%s is not installed: apt-get install %s", program, debian)
	}
	return path
}

// build compiles a main program with the demonstration, once for all tests, and
// returns its path.
func build(t testing.TB, main string, flags ...string) string {
	t.Helper()
	gcc := need(t, "gcc", "gcc libc6-dev")
	args := slices.Concat(strict, flags, []string{main}, demo)
	return compile(t, gcc, args)
}

// compile runs a compiler with arguments to which it adds where its output
// goes.
func compile(t testing.TB, compiler string, args []string) string {
	t.Helper()
	buildLock.Lock()
	defer buildLock.Unlock()
	key := compiler + " " + strings.Join(args, " ")
	if path := built[key]; path != "" {
		return path
	}
	if buildDir == "" {
		dir, err := os.MkdirTemp("", "ctest")
		if err != nil {
			t.Fatal(err)
		}
		buildDir = dir
	}
	path := filepath.Join(buildDir, filepath.Base(t.Name()))
	if out, err := exec.Command(compiler, append([]string{"-o", path}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", key, err, out)
	}
	built[key] = path
	return path
}
