package emulator

import (
	"slices"

	"codereader/keypad"
)

// Auto-latch is for a person who presses one key at a time: with one finger, one
// switch, a stick in the mouth.
//
// While the reader is off, red alone is what it always is and turns it on. While
// the reader is on, red that is let go without a digit stays down, latched, as
// long as it takes: the next digit is a chord and ends the latch, and red once
// more lets it come up, which turns the reader off. There is no time to keep.

// notice keeps whether red is down with no digit since.
func (h *Hand) notice(k keypad.Key) {
	switch {
	case k == keypad.Red:
		h.alone = !h.digitHeld()
	case k.IsDigit():
		h.alone = false
	}
}

// latchesItself says whether red that a source lets go is latched instead, and
// latches it. If it is latched already, the latch is let go with it.
func (h *Hand) latchesItself(by Source) bool {
	switch {
	case !h.AutoLatch:
		return false
	case h.Latched():
		h.unhold(latch)
		return false
	case !h.alone || !h.m.State().On || h.heldByOthers(by):
		return false
	}
	h.held = append(h.held, hold{latch, keypad.Red})
	h.unhold(by)
	return true
}

// tapLatches says whether a tap of red latches it instead, or ends that, and
// does so.
func (h *Hand) tapLatches() bool {
	switch {
	case !h.AutoLatch:
		return false
	case h.Latched():
		h.Release(latch)
		return true
	case !h.m.State().On || h.m.Now() < h.played || h.isHeld(keypad.Red):
		return false
	}
	h.Press(latch, keypad.Red)
	return true
}

// unhold forgets what a source holds.
func (h *Hand) unhold(by Source) {
	h.held = slices.DeleteFunc(h.held, func(o hold) bool { return o.by == by })
}

func (h *Hand) digitHeld() bool {
	return slices.ContainsFunc(h.held, func(o hold) bool { return o.key.IsDigit() })
}

// heldByOthers says whether another source holds red.
func (h *Hand) heldByOthers(by Source) bool {
	return slices.ContainsFunc(h.held, func(o hold) bool { return o.by != by && o.key == keypad.Red })
}
