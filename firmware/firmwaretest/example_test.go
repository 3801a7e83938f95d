package firmwaretest_test

import (
	"fmt"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// Red + 9 while the reader is off turns it on and the volume up.
func ExampleRig() {
	r := firmwaretest.NewRig(firmware.Config{Settings: firmware.DefaultSettings}, nil)
	r.Chord(keypad.Key9)
	for _, call := range r.Board.Calls {
		fmt.Println(call)
	}
	// Output:
	// power on chord
	// tone rising 6
	// save da 7 4
	// show "Lyd 7"
	// say 1 da 7 4: lydstyrke syv
}

// A board that is driven by hand: contacts go in with their times, and time
// passes when the reader is told.
func ExampleBoard() {
	key, err := otp.ParseURI("otpauth://totp/RFC?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		fmt.Println(err)
		return
	}
	rtc := clock.NewRTC(time.Unix(59, 0), 0)
	board := firmwaretest.Board{Breach: func(err error) { fmt.Println(err) }}
	reader := firmware.New(&board, firmware.Config{Key: key, Clock: &rtc, Settings: firmware.DefaultSettings})

	reader.Contact(keypad.Event{Key: keypad.Red, Down: true, At: 0})
	reader.Contact(keypad.Event{Key: keypad.Red, Down: false, At: 100 * time.Millisecond})
	reader.Advance(200 * time.Millisecond)

	_, words, _ := board.Speaking()
	fmt.Printf("%q, %s\n", board.Display(), words.Text())
	// Output: "287 082", to otte syv, nul otte to
}
