package ctest

import (
	"testing"
	"time"

	device "codereader/clock"
	emulator "codereader/emulator/link/host"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// The emulator's own host: what `codereader --firmware exec:build/demo` uses.
func TestEmulatorDrivesTheDemonstration(t *testing.T) {
	f, err := emulator.Open("exec:"+build(t, "../posix.c", "-O2"), emulator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	rtc := device.NewRTC(time.Unix(59, 0), 0)
	board := &firmwaretest.Board{Breach: func(err error) { t.Error(err) }}
	config := firmware.Config{Serial: serial, Settings: firmware.DefaultSettings, Clock: &rtc}
	if err := f.Start(board, config); err != nil {
		t.Fatal(err)
	}
	var now time.Duration
	for _, e := range []struct {
		key  keypad.Key
		down bool
		want string // on the display when the contact is steady
	}{
		{keypad.Red, true, ""}, {keypad.Red, false, "READY"},
		{keypad.Key4, true, "KEYS 1"}, {keypad.Key4, false, "KEYS 1"},
		{keypad.Red, true, "KEYS 1"}, {keypad.Key9, true, "VOL 7"}, {keypad.Red, false, "VOL 7"},
	} {
		f.Contact(keypad.Event{Key: e.key, Down: e.down, At: now})
		now += 100 * time.Millisecond
		f.Advance(now)
		if got := board.Display().String(); got != e.want {
			t.Fatalf("after %v %v at %v the display has %q, not %q", e.key, e.down, now, got, e.want)
		}
	}
	kept := 0
	for _, call := range board.Calls {
		if call.Kind == firmwaretest.Save && call.Settings.Volume == 7 {
			kept++
		}
	}
	if got := f.Settings().Volume; got != 7 || kept != 1 {
		t.Errorf("volume %d, not 7; kept %d times, not once", got, kept)
	}
	f.Said(board.Said(), now)
	next, ok := f.Next()
	if want := now + 20*time.Second; !ok || next != want {
		t.Fatalf("the next deadline is %v, not %v", next, want)
	}
	f.Advance(next)
	if board.On() || f.Err() != nil {
		t.Errorf("at %v the reader is on: %v; error %v", next, board.On(), f.Err())
	}
}
