package emulator_test

import (
	"encoding/json"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/keypad"

	"github.com/google/go-cmp/cmp"
)

// sessionMachine returns a machine with presses planned that use most of what
// a machine has.
func sessionMachine(sinks ...emulator.Sink) *emulator.Machine {
	serial, _ := firmware.ParseSerial("8675309")
	m := emulator.New(emulator.Config{
		Serial: serial, Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{},
		Clock: clock.NewRTC(time.Unix(59, 0), 20*clock.PPM),
	}, sinks...)
	at := time.Duration(0)
	for _, digit := range []keypad.Key{keypad.Key0, keypad.Key9, keypad.Key5, keypad.Key2, keypad.Key1, keypad.Key6} {
		m.Plan(at, keypad.Red, true)
		m.Plan(at+50*time.Millisecond, digit, true)
		m.Plan(at+150*time.Millisecond, digit, false)
		m.Plan(at+200*time.Millisecond, keypad.Red, false)
		at += 1300 * time.Millisecond
	}
	return m
}

func TestFromASnapshotEverythingGoesOnTheSame(t *testing.T) {
	var whole emulatortest.Recorder
	m := sessionMachine(&whole)
	m.Advance(time.Minute)
	for at := time.Duration(0); at < 30*time.Second; at += 37 * time.Millisecond {
		var before, after emulatortest.Recorder
		m := sessionMachine(&before)
		m.Advance(at)
		text, err := json.Marshal(m.Snapshot())
		if err != nil {
			t.Fatal(err)
		}
		if len(text) > 64<<10 {
			t.Fatalf("the snapshot at %v has %d bytes", at, len(text))
		}
		s, err := emulator.ParseSnapshot(text)
		if err != nil {
			t.Fatalf("at %v: %v", at, err)
		}
		other := emulator.New(emulator.Config{Voice: emulatortest.Voice{}, Serial: before.Events[0].Serial})
		if err := other.Restore(s); err != nil {
			t.Fatal(err)
		}
		other.Attach(&after)
		other.Advance(time.Minute)
		got := append(before.Events, after.Events...)
		if diff := cmp.Diff(whole.Events, got, cmp.Comparer(func(a, b emulator.Event) bool { return a == b })); diff != "" {
			t.Fatalf("restored at %v: %s", at, diff)
		}
	}
}
