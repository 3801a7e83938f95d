// Package bundletest leaves evidence of a test that fails: a bundle that
// codereader replay runs, with the fewest inputs that lead to the failure.
package bundletest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/painter"
	"codereader/voice/sound"
)

// DirEnv is the environment variable with the folder that bundles are left in.
// Without it that is codereader-failures in the system's folder for temporary
// files.
const DirEnv = "CODEREADER_FAILURES"

// TB is what is needed of a test; [testing.TB] is one.
type TB interface {
	Helper()
	Name() string
	Failed() bool
	Logf(format string, args ...any)
	Cleanup(func())
}

// Session is the last session of a test that failed, or may.
type Session struct {
	config emulator.Config
	inputs []emulator.Event
	until  time.Duration
	fails  func([]emulator.Event) bool
	failed bool
}

// OnFailure has a bundle left when the test has failed: that of the last
// session that [Session.Failed] was told of. The configuration is that of the
// sessions, but for the voice: a bundle is recorded with the program's own.
func OnFailure(t TB, c emulator.Config) *Session {
	s := &Session{config: c}
	t.Cleanup(func() {
		t.Helper()
		if !t.Failed() || !s.failed {
			return
		}
		file, inputs, err := s.leave(t.Name())
		if err != nil {
			t.Logf("no bundle of it could be left: %v", err)
			return
		}
		t.Logf("%d of %d inputs lead there: codereader replay %s", inputs, len(s.inputs), file)
	})
	return s
}

// Failed tells of a session that failed, as a property test does again and
// again: its events up to a device time. Fails says whether a session with
// fewer inputs fails as well; nil is that none is to be left out.
func (s *Session) Failed(events []emulator.Event, until time.Duration, fails func(inputs []emulator.Event) bool) {
	s.inputs, s.until, s.fails, s.failed = bundle.Inputs(events), until, fails, true
}

// leave writes the bundle, and returns its name and how many inputs it has.
func (s *Session) leave(test string) (file string, inputs int, err error) {
	dir := os.Getenv(DirEnv)
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "codereader-failures")
	}
	fewest := s.inputs
	if s.fails != nil {
		fewest = bundle.Shrink(s.inputs, s.fails)
	}
	bank, err := sound.Embedded()
	if err != nil {
		return "", 0, err
	}
	c := s.config
	c.Voice = emulator.Clips{Bank: bank}
	var text bytes.Buffer
	if err := bundle.Write(&text, c, fewest, s.until, bank, painter.New(bank), "test"); err != nil {
		return "", 0, err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", 0, err
	}
	file = filepath.Join(dir, strings.ReplaceAll(test, "/", "-")+".bundle")
	return file, len(fewest), os.WriteFile(file, text.Bytes(), 0o666)
}
