package emulator_test

import (
	"bytes"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

func TestSmoke(t *testing.T) {
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		t.Fatal(err)
	}
	serial, _ := firmware.ParseSerial("8675309")
	var b bytes.Buffer
	m := emulator.New(emulator.Config{Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(time.Unix(59, 0), 0), Voice: emulatortest.Voice{}}, emulator.NewTrace(&b, "test"))
	tap := func(after time.Duration, k keypad.Key) {
		m.Plan(after, k, true)
		m.Plan(after+100*time.Millisecond, k, false)
	}
	tap(0, keypad.Red)
	m.Plan(5*time.Second, keypad.Red, true)
	tap(5100*time.Millisecond, keypad.Key9)
	m.Plan(5300*time.Millisecond, keypad.Red, false)
	m.Advance(50 * time.Second)
	m.Close()
	t.Log("\n" + b.String())
}
