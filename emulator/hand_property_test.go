package emulator_test

import (
	"testing"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"

	"pgregory.net/rapid"
)

// do does something at random with a hand, of all that may be done or without
// what presses red alone.
func do(t *rapid.T, h *hand, redToo bool) {
	key := keypad.Key(rapid.IntRange(0, 9).Draw(t, "digit"))
	source := emulator.Source(rapid.IntRange(1, 3).Draw(t, "source"))
	what := rapid.IntRange(0, 3).Draw(t, "what")
	if redToo {
		what = rapid.IntRange(0, 8).Draw(t, "what")
	}
	switch what {
	case 0:
		h.Press(source, key)
	case 1:
		h.Release(source)
	case 2, 3:
		h.Chord(key)
	case 4, 5:
		h.Press(source, red)
	case 6:
		h.Latch()
	case 7:
		h.Tap(rapid.SampledFrom([]keypad.Key{red, key}).Draw(t, "tap"))
	case 8:
		h.ReleaseAll()
	}
	h.pass(time.Duration(rapid.OneOf(rapid.Just(0), rapid.IntRange(0, 50), rapid.IntRange(0, 400)).Draw(t, "then")) * ms)
}

// Whatever is done, no key is down or up for so short a time that it could be
// taken for a bounce, and none stays down once all is let go.
func TestHandLeavesNoKeyDownAndNoBounce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newHand(t)
		for range rapid.IntRange(1, 30).Draw(rt, "uses") {
			do(rt, h, true)
		}
		h.ReleaseAll()
		h.pass(time.Minute) // and what is planned
		if down := h.State().Down; down != [keypad.Keys]bool{} || h.Latched() {
			rt.Fatalf("still down: %v, latched: %v", down, h.Latched())
		}
		var changed [keypad.Keys]time.Duration
		for _, e := range h.Kind(emulator.KindKey) {
			since := e.At - changed[e.Key]
			switch first := changed[e.Key] == 0; {
			case first:
			case e.Down && since < emulator.MinRelease:
				rt.Errorf("%v was up for %v until %v", e.Key, since, e.At)
			case !e.Down && since < emulator.MinHold:
				rt.Errorf("%v was down for %v until %v", e.Key, since, e.At)
			}
			changed[e.Key] = e.At
		}
	})
}

// Short cuts and digits alone never make a tap of red, which would turn the
// reader on or off.
func TestShortCutsNeverTapRed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newHand(t)
		for range rapid.IntRange(1, 30).Draw(rt, "uses") {
			do(rt, h, false)
		}
		h.pass(time.Minute)
		for _, e := range h.Kind(emulator.KindPower) {
			if e.Why == firmware.ByRed {
				rt.Fatalf("red was tapped at %v", e.At)
			}
		}
	})
}
