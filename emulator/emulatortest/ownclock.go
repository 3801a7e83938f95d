package emulatortest

import (
	"codereader/emulator"
	"codereader/firmware"
)

// OwnClock puts a firmware on the board that says of itself that it runs on a
// clock of its own, for [emulator.Config].Firmware. In truth it takes the
// machine's, so that tests are in virtual time.
func OwnClock(b firmware.Board, c firmware.Config) emulator.Firmware {
	return ownClock{firmware.New(b, c)}
}

type ownClock struct{ *firmware.Reader }

func (ownClock) OwnClock() bool { return true }
