package emulator_test

import (
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// The keys by short names.
const (
	red                                    = keypad.Red
	k0, k1, k2, k3, k4, k5, k6, k7, k8, k9 = keypad.Key0, keypad.Key1, keypad.Key2, keypad.Key3, keypad.Key4, keypad.Key5, keypad.Key6, keypad.Key7, keypad.Key8, keypad.Key9
)

const (
	ms     = time.Millisecond
	second = time.Second
)

// config is of a reader with the key of RFC 6238, at the time of day of its
// first row.
func config(t testing.TB) emulator.Config {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*second)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	return emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(time.Unix(59, 0), 0), Voice: emulatortest.Voice{},
	}
}

// machine is a machine whose events are kept.
type machine struct {
	*emulator.Machine
	*emulatortest.Recorder
}

func newMachine(t testing.TB) *machine {
	t.Helper()
	r := &emulatortest.Recorder{}
	return &machine{emulator.New(config(t), r), r}
}

// press plans a key to go down after some time and up 100 ms later.
func (m *machine) press(after time.Duration, k keypad.Key) {
	m.Plan(after, k, true)
	m.Plan(after+100*ms, k, false)
}

// pass lets device time pass.
func (m *machine) pass(d time.Duration) { m.Advance(m.Now() + d) }

// trace returns the events so far as lines of a trace.
func (m *machine) trace() []string {
	var b strings.Builder
	w := emulator.NewTrace(&b, "test")
	for _, e := range m.Events {
		w.Emit(e)
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// key returns the key of a digit.
func key(digit int) keypad.Key { return keypad.Key(digit) }
