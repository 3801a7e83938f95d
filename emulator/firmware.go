package emulator

import (
	"time"

	"codereader/firmware"
	"codereader/keypad"
)

// Firmware is what a [Machine] gives keys and time to, and what moves its
// board: a [firmware.Reader] in this process, or one at the other end of a
// wire. Its methods mean what the Reader's of the same names mean, and return
// once all that follows from the call has been told to the board.
type Firmware interface {
	Contact(keypad.Event)
	Said(id uint32, at time.Duration)
	Advance(at time.Duration)
	Next() (time.Duration, bool)
	Bouncing() bool
	Settings() firmware.Settings
	State() firmware.State
	Restore(firmware.State)
}

var _ Firmware = (*firmware.Reader)(nil)

// inside puts the firmware of this program on the board.
func inside(b firmware.Board, c firmware.Config) Firmware { return firmware.New(b, c) }
