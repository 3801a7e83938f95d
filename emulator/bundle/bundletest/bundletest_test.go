package bundletest_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/bundletest"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice/sound"
)

// failing is a test that fails or does not.
type failing struct {
	failed  bool
	cleanup func()
	log     string
}

func (f *failing) Helper()                         {}
func (f *failing) Name() string                    { return "TestX/a" }
func (f *failing) Failed() bool                    { return f.failed }
func (f *failing) Cleanup(do func())               { f.cleanup = do }
func (f *failing) Logf(format string, args ...any) { f.log += fmt.Sprintf(format, args...) }

func TestAFailedTestLeavesABundleWithTheFewestKeys(t *testing.T) {
	t.Setenv(bundletest.DirEnv, t.TempDir())
	c := emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}}
	var rec emulatortest.Recorder
	m := emulator.New(c, &rec)
	random := rand.New(rand.NewPCG(3, 3))
	for range 100 {
		m.Contact(keypad.Key(random.IntN(keypad.Keys)), random.IntN(2) == 0)
		m.Advance(m.Now() + 30*time.Millisecond)
	}
	turnsOn := func(in []emulator.Event) bool {
		var seen emulatortest.Recorder
		bundle.Run(c, in, m.Now(), &seen)
		return len(seen.Kind(emulator.KindPower)) > 0
	}
	test := &failing{failed: true}
	bundletest.OnFailure(test, c).Failed(rec.Events, m.Now(), turnsOn)
	test.cleanup()
	_, file, ok := strings.Cut(test.log, "lead there: codereader replay ")
	f, err := os.Open(file)
	if !ok || err != nil {
		t.Fatalf("%q, %v", test.log, err)
	}
	defer f.Close()
	b, err := bundle.Read(f)
	if err != nil || b.Inputs() == 0 || b.Inputs() > 4 {
		t.Fatalf("%d inputs, %v", b.Inputs(), err)
	}
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	if err := bundle.Replay(b, bundle.Options{Bank: bank, Paint: painter.New(bank)}); err != nil {
		t.Error(err)
	}
}

func TestATestThatHoldsLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv(bundletest.DirEnv, dir)
	test := &failing{}
	bundletest.OnFailure(test, emulator.Config{}).Failed(nil, 0, nil)
	test.cleanup()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 || test.log != "" {
		t.Errorf("%v, %v, %q", left, err, test.log)
	}
}
