package main

import (
	"strings"
	"testing"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/keypad"
)

func TestKeysAreLinesOfText(t *testing.T) {
	for line, want := range map[string]keypad.Event{
		"red down": {Key: keypad.Red, Down: true}, "9 up": {Key: keypad.Key9}, " 0 down\r": {Key: keypad.Key0, Down: true},
	} {
		if got, err := parseKey(line); err != nil || got != want {
			t.Errorf("%q is %+v, %v", line, got, err)
		}
	}
	for _, line := range []string{"", "red", "blue down", "9 pressed", "down 9", "10 up"} {
		if _, err := parseKey(line); err == nil {
			t.Errorf("%q is a key", line)
		}
	}
}

// The reader of a device is worked by the lines, and goes on behind one that is
// no key.
func TestTypedKeysWorkTheReader(t *testing.T) {
	o := options()
	o.Capabilities |= link.OwnKeys
	d := &talker{device: device.New(o), clock: new(clock.Manual), poke: make(chan struct{}, 1)}
	var wrong []string
	k := &typedKeys{strings.NewReader("red down\nred sideways\n9 down\n9 up\n"), "lines"}
	k.serve(d, func(err error) { wrong = append(wrong, err.Error()) })
	if len(wrong) != 1 || !strings.HasPrefix(wrong[0], `firmware: keys lines:2: "red sideways" is neither`) {
		t.Errorf("it reported %q", wrong)
	}
	if _, due := d.device.Next(); !due {
		t.Error("no contact has moved")
	}
}
