package firmware_test

import (
	"fmt"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// A reader is given contacts with their times, and tells its board what to do.
func ExampleNew() {
	key, err := otp.ParseURI("otpauth://totp/RFC?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		fmt.Println(err)
		return
	}
	rtc := clock.NewRTC(time.Unix(59, 0), 0)
	var board firmwaretest.Board
	reader := firmware.New(&board, firmware.Config{Key: key, Clock: &rtc, Settings: firmware.DefaultSettings})

	reader.Contact(keypad.Event{Key: keypad.Red, Down: true, At: 0})
	reader.Contact(keypad.Event{Key: keypad.Red, Down: false, At: 100 * time.Millisecond})
	next, _ := reader.Next() // the contact will have been stable for 5 ms
	reader.Advance(next)

	for _, call := range board.Calls {
		fmt.Println(call)
	}
	// Output:
	// power on red
	// tone rising 6
	// made 1
	// show "287 082"
	// say 1 da 6 4: to otte syv, nul otte to
}
