package inspector

import (
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/keypad"
)

// After a power cut the track has of the contacts and gestures what the firmware
// itself has.
func TestAfterAPowerCutTheTrackIsTheFirmware(t *testing.T) {
	m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}})
	h := emulator.Remember(m)
	start := m.Snapshot()
	m.Contact(keypad.Red, true)
	m.Advance(50 * time.Millisecond)
	m.Contact(keypad.Key9, true)
	m.Advance(52 * time.Millisecond) // 9 bounces still
	m.Reset(emulator.PowerLoss)
	m.Advance(300 * time.Millisecond)
	m.Contact(keypad.Red, false)
	m.Advance(time.Second)
	var got track
	got.from(&start.Reader)
	for i := range h.Events() {
		got.feed(&h.Events()[i])
	}
	got.advance(m.Now())
	reader := m.Snapshot().Reader
	if got.contacts != reader.Contacts || got.gestures != reader.Gestures {
		t.Errorf("contacts %+v, gestures %+v\nwant %+v, %+v", got.contacts, got.gestures, reader.Contacts, reader.Gestures)
	}
	if n := len(got.done); n == 0 {
		t.Error("nothing was recognised")
	}
}
