package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// firmwareCode prints the code that the firmware at the other end of a wire
// shows when red is pressed.
func (o *options) firmwareCode(key otp.Key, at time.Time) error {
	bank, err := o.loadVoice()
	if err != nil {
		return err
	}
	w, err := o.openFirmware(o.warn)
	if err != nil {
		return err
	}
	defer func() { _ = w.close() }()
	const tap = 2 * keypad.DebounceTime // until the code is made, which is to be at that time of day
	c := emulator.Config{
		Key: key, Serial: o.serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(at.Add(-tap), 0), Voice: emulator.Clips{Bank: bank},
	}
	w.put(&c)
	m := emulator.New(c)
	m.Contact(keypad.Red, true)
	m.Advance(keypad.DebounceTime)
	m.Contact(keypad.Red, false)
	m.Advance(tap)
	if lost := w.failure(); lost != nil {
		return lost
	}
	code := strings.ReplaceAll(m.State().Display.String(), " ", "")
	if code == "" {
		return errors.New("the firmware shows no code when red is pressed")
	}
	_, err = fmt.Fprintln(o.io.out, code)
	return err
}
