package emulator

import "time"

// How scenarios and programs press keys. A key is long enough down and up to be
// no bounce and far from the 150 ms of a chord that begins with its digit.
const (
	// PressTime is how long a press, and a digit of a chord, holds its key
	// down.
	PressTime = 100 * time.Millisecond

	// ChordGap is the time between the edges of red and of the digits in a
	// chord.
	ChordGap = 50 * time.Millisecond
)
