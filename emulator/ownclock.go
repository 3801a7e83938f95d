package emulator

import "errors"

// ErrOwnClock reports that something was asked for that a firmware on a clock of
// its own cannot do: its time passes as it does outside.
var ErrOwnClock = errors.New("emulator: the firmware runs on its own clock: its time neither stands still, nor goes back, nor passes at another rate")

// ownClock is what a [Firmware] is too that may run on a clock of its own.
type ownClock interface{ OwnClock() bool }

// OwnClock says whether the firmware runs on a clock of its own. Device time
// then passes as real time does: a [Live] keeps to the rate of 1, and the machine
// cannot be restored, nor a [History] gone back in.
func (m *Machine) OwnClock() bool {
	f, may := m.reader.(ownClock)
	return may && f.OwnClock()
}
