package emulator_test

import (
	"fmt"
	"os"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// A reader in virtual time: red is pressed, and all that happens until the
// words have ended is written as a trace.
func ExampleNew() {
	key, err := otp.ParseURI("otpauth://totp/RFC?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		fmt.Println(err)
		return
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		fmt.Println(err)
		return
	}
	m := emulator.New(emulator.Config{
		Key:      key,
		Serial:   serial,
		Settings: firmware.DefaultSettings,
		Clock:    clock.NewRTC(time.Unix(59, 0), 0),
		Voice:    emulatortest.Voice{}, // or that of package voice/sound
	}, emulator.NewTrace(os.Stdout, "1.0.0"))
	m.Plan(0, keypad.Red, true)
	m.Plan(100*time.Millisecond, keypad.Red, false)
	m.Advance(5 * time.Second)
	m.Close()
	// Output:
	// {"t":0,"kind":"start","version":"1.0.0","serial":"8675309","at":"1970-01-01T00:00:59Z","language":"da","volume":6,"speed":4}
	// {"t":0,"kind":"key","key":"red","down":true}
	// {"t":100000000,"kind":"key","key":"red","down":false}
	// {"t":105000000,"kind":"power","on":true,"why":"red"}
	// {"t":105000000,"kind":"tone","name":"rising"}
	// {"t":105000000,"kind":"otp","step":1}
	// {"t":105000000,"kind":"display","text":"287 082"}
	// {"t":205000000,"kind":"say","id":1,"text":"to otte syv, nul otte to","words":["two","eight","seven","zero","eight","two"],"language":"da","volume":6,"speed":4,"duration":2700000000}
	// {"t":2905000000,"kind":"said","id":1,"end":"done"}
	// {"t":5000000000,"kind":"end"}
}

// A hand presses the keys as a person would: here the short cut for red + 9.
func ExampleHand() {
	m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}},
		emulator.SinkFunc(func(e emulator.Event) {
			if e.Kind == emulator.KindKey {
				fmt.Println(e.At, e.Key, e.Down)
			}
		}))
	emulator.NewHand(m).Chord(keypad.Key9)
	m.Advance(time.Second)
	fmt.Println(m.State().Display)
	// Output:
	// 0s red true
	// 40ms 9 true
	// 120ms 9 false
	// 160ms red false
	// Lyd 7
}
