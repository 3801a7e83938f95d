package term

import "time"

// hint is a line that helps a person on with the terminal's keys.
type hint uint8

// The hints.
const (
	hintUnknown hint = iota // a key that does nothing
	hintDigit               // a digit without red
	hintHeld                // a key that is held
	hintPasted              // a text that is left alone
	hintAhead               // too many keys at once

	// hints is the number of hints.
	hints = iota
)

// hintGap is how long a hint is not given again. Those on how the keys work
// are given once.
const hintGap = 3 * time.Second

// hinted is when each hint was given last. The zero value has given none.
type hinted struct {
	at    [hints]time.Duration
	given [hints]bool
}

// due says whether a hint is to be given at a time, and counts it as given.
func (g *hinted) due(h hint, at time.Duration) bool {
	once := h == hintDigit || h == hintHeld
	if g.given[h] && (once || at-g.at[h] < hintGap) {
		return false
	}
	g.given[h], g.at[h] = true, at
	return true
}
