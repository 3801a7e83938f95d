package window

import "github.com/hajimehoshi/ebiten/v2"

// shiftTap recognises a Shift key (or both) that is pressed and released with
// nothing else, which latches red. It acts at the release: a Shift that is
// held for another key (the digits of a French keyboard, Shift and Tab) or for
// a click is no tap, nor is one during which the focus was lost.
type shiftTap struct{ armed bool }

// shifts are the keys that latch.
var shifts = [...]ebiten.Key{ebiten.KeyShiftLeft, ebiten.KeyShiftRight}

// step asks for a latch if a tick completes a tap. was is what was down in the
// tick before.
func (s *shiftTap) step(t *tick, was *keySet, b *batch) {
	held, pressed, again := false, false, false
	for i, k := range shifts {
		held = held || t.down[k]
		pressed = pressed || t.went[k] || t.down[k] && !was[k]
		// Up and down again within the tick, with the other one up.
		again = again || was[k] && t.went[k] && !was[shifts[1-i]]
	}
	disturbed := t.anyButton() || othersDown(t)
	if s.armed && (!held || again) {
		s.armed = false
		if !disturbed {
			b.ask(latch)
		}
	}
	s.armed = (s.armed || pressed) && !disturbed
}

// othersDown says whether a key other than Shift is down.
func othersDown(t *tick) bool {
	for k := range ebiten.KeyMax + 1 {
		if t.down[k] && !generic(k) && k != shifts[0] && k != shifts[1] {
			return true
		}
	}
	return false
}
