package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// summarise runs the tests of a module of the given files and returns what is
// printed, and whether all went well.
func summarise(t *testing.T, limit time.Duration, files map[string]string, args ...string) (string, bool) {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command in PATH")
	}
	dir := t.TempDir()
	files["go.mod"] = "module m\n\ngo 1.24\n"
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("GOFLAGS", "")
	var out strings.Builder
	ok := run(&out, limit, append(args, "-vet=off", "./..."))
	return out.String(), ok
}

// holds fails the test unless the text has a match of every pattern, and the
// last line is the given one.
func holds(t *testing.T, text, last string, patterns ...string) {
	t.Helper()
	for _, p := range patterns {
		if !regexp.MustCompile("(?m)" + p).MatchString(text) {
			t.Errorf("lacks %s", p)
		}
	}
	if !strings.HasSuffix(text, "\n"+last+"\n") {
		t.Errorf("does not end with %s", last)
	}
	if t.Failed() {
		t.Log(text)
	}
}

const head = "package p\nimport \"testing\"\n"

func TestGoodTestsAreCountedAndSkippedOnesExplained(t *testing.T) {
	text, ok := summarise(t, time.Minute, map[string]string{
		"a/a_test.go": head + `
			func TestOne(t *testing.T) { t.Log("a detail") }
			func TestTable(t *testing.T) {
				t.Run("/a path/x", func(t *testing.T) {})
				t.Run("y", func(t *testing.T) { t.Skip("no display: apt-get install xvfb") })
			}
			func TestA(t *testing.T) { t.Skip("no display: apt-get install xvfb") }
			func TestB(t *testing.T) { t.Skip("no display: apt-get install xvfb") }
			func TestC(t *testing.T) { t.Skip("no display: apt-get install xvfb") }
			func TestMute(t *testing.T) { t.SkipNow() }
			func ExampleX() {}
		`,
		"b/b.go": "package b\n",
	})
	if !ok {
		t.Error("failed")
	}
	holds(t, text, "2 passed, 0 failed, 5 skipped", `^ok  \tm/a\t`,
		`^skipped: no display: apt-get install xvfb \(TestTable/y, TestA, TestB and 1 more\); no reason given \(TestMute\)$`)
	if strings.Contains(text, "a detail") {
		t.Errorf("passing tests are chatty:\n%s", text)
	}
}

func TestFailuresAreShownAndCounted(t *testing.T) {
	text, ok := summarise(t, time.Minute, map[string]string{
		"a/a_test.go": head + `
			func TestGood(t *testing.T) { t.Log("a detail") }
			func TestBad(t *testing.T) { t.Error("got 1, want 2") }
			func TestTable(t *testing.T) {
				t.Run("x", func(t *testing.T) {})
				t.Run("y", func(t *testing.T) { t.Error("got 3, want 4") })
			}
			func TestAfter(t *testing.T) {
				t.Run("x", func(t *testing.T) {})
				t.Error("after all its subtests")
			}
		`,
	})
	if ok {
		t.Error("all well")
	}
	holds(t, text, "3 passed, 3 failed, 0 skipped",
		`got 1, want 2$`, `got 3, want 4$`, `after all its subtests$`, `^FAIL\tm/a\t`,
		`^failed: m/a TestBad; m/a TestTable/y; m/a TestAfter$`)
	if strings.Contains(text, "a detail") {
		t.Errorf("passing tests are chatty:\n%s", text)
	}
}

func TestWhatNeverEndedHasFailed(t *testing.T) {
	text, ok := summarise(t, time.Minute, map[string]string{
		"builds/not_test.go": head + "func TestX(t *testing.T) { undefined() }\n",
		"dies/a_test.go":     head + "func TestGood(t *testing.T) {}\nfunc TestPanics(t *testing.T) { panic(\"oh\") }\nfunc TestLater(t *testing.T) {}\n",
		"exits/a_test.go":    head + "import \"os\"\nfunc TestMain(m *testing.M) { os.Exit(3) }\n",
		"hangs/a_test.go":    head + "func TestHangs(t *testing.T) { select {} }\nfunc init() { go func() { for { <-make(chan int) } }() }\n",
		"good/a_test.go":     head + "func TestGood(t *testing.T) {}\n",
	}, "-timeout", "2s")
	if ok {
		t.Error("all well")
	}
	holds(t, text, "2 passed, 4 failed, 0 skipped",
		`undefined: undefined`, `\[build failed\]`, `panic: oh`, `^ok  \tm/good`, `test timed out after 2s|all goroutines are asleep`,
		`^failed: `, `m/builds`, `m/dies TestPanics`, `m/exits`, `m/hangs TestHangs`)
}

func TestLimitStopsGoTest(t *testing.T) {
	text, ok := summarise(t, time.Nanosecond, map[string]string{"a_test.go": head})
	if ok {
		t.Error("all well")
	}
	holds(t, text, "0 passed, 1 failed, 0 skipped", `^failed: go test: stopped after 1ns$`)
}

func TestMisuseOfGoTestFails(t *testing.T) {
	text, ok := summarise(t, time.Minute, map[string]string{"a_test.go": head}, "-count=many")
	if ok {
		t.Error("all well")
	}
	holds(t, text, "0 passed, 1 failed, 0 skipped", `invalid`, `^failed: go test: exit status`)
}
