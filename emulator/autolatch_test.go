package emulator_test

import (
	"testing"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"

	"pgregory.net/rapid"
)

// A latch that is asked for again before red has come up goes down a moment
// later. The digit behind it must be no sooner, or red would be a tap.
func TestLatchingSoonAfterTheLastDigitIsNoTap(t *testing.T) {
	for gap := range 60 {
		for _, hold := range []int{0, 5, 30, 60} {
			h := newHand(t)
			h.Tap(red)
			now := 500
			for range 3 {
				h.at(now)
				h.Latch()
				h.at(now + gap/2)
				h.Press(mouse, k9)
				h.at(now + gap/2 + hold)
				h.Release(mouse)
				now += gap/2 + hold + gap/2
			}
			h.at(now + 2000)
			if !h.State().On {
				t.Fatalf("the reader is off: %d ms between, digits held for %d ms: %s", gap, hold, h.keys(now+2000))
			}
			if v := h.State().Settings.Volume; v != 9 {
				t.Fatalf("volume %d after three steps up, %d ms between, held for %d ms: %s", v, gap, hold, h.keys(now+2000))
			}
		}
	}
}

// Latches with a digit each, however fast, never tap red.
func TestLatchedDigitsNeverTapRed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newHand(t)
		wait := func() { h.pass(time.Duration(rapid.IntRange(0, 70).Draw(rt, "then")) * ms) }
		for range rapid.IntRange(1, 12).Draw(rt, "chords") {
			k := keypad.Key(rapid.IntRange(0, 9).Draw(rt, "digit"))
			if !h.Latched() {
				h.Latch()
			}
			wait()
			switch rapid.IntRange(0, 2).Draw(rt, "how") {
			case 0:
				h.Press(finger, k)
				wait()
				h.Release(finger)
			case 1:
				h.Chord(k)
			case 2:
				h.Tap(k)
			}
			wait()
		}
		h.pass(time.Minute)
		for _, e := range h.Kind(emulator.KindPower) {
			if e.Why == firmware.ByRed {
				rt.Fatalf("red was tapped at %v: %s", e.At, h.keys(100_000))
			}
		}
	})
}

func TestAutoLatch(t *testing.T) {
	strike := func(h *hand, from, to int, k keypad.Key) {
		h.at(from)
		h.Press(keyboard, k)
		h.at(to)
		h.Release(keyboard)
	}
	for _, c := range []struct {
		name    string
		do      func(h *hand)
		want    string
		on      bool // a moment after
		latched bool
	}{
		{"red alone turns the reader on", func(h *hand) { strike(h, 0, 100, red) }, "0 red+, 100 red-", true, false},
		{"red on a reader that is on is latched", func(h *hand) { strike(h, 0, 100, red); strike(h, 1000, 1100, red) },
			"0 red+, 100 red-, 1000 red+", true, true},
		{"the next digit is a chord", func(h *hand) { strike(h, 0, 100, red); strike(h, 1000, 1100, red); strike(h, 3000, 3100, k9) },
			"0 red+, 100 red-, 1000 red+, 3000 9+, 3100 9-, 3140 red-", true, false},
		{"red once more turns it off", func(h *hand) { strike(h, 0, 100, red); strike(h, 1000, 1100, red); strike(h, 3000, 3100, red) },
			"0 red+, 100 red-, 1000 red+, 3100 red-", false, false},
		{"red held for a digit is not latched", func(h *hand) {
			strike(h, 0, 100, red)
			h.at(1000)
			h.Press(keyboard, red)
			h.at(1100)
			h.Press(mouse, k9)
			h.at(1200)
			h.Release(mouse)
			h.at(1300)
			h.Release(keyboard)
		}, "0 red+, 100 red-, 1000 red+, 1100 9+, 1200 9-, 1300 red-", true, false},
		{"a tap is latched as well", func(h *hand) { h.Tap(red); h.at(1000); h.Tap(red); h.at(2000); h.Tap(k9) },
			"0 red+, 80 red-, 1000 red+, 2000 9+, 2080 9-, 2120 red-", true, false},
		{"and let go by another", func(h *hand) { h.Tap(red); h.at(1000); h.Tap(red); h.at(2000); h.Tap(red) },
			"0 red+, 80 red-, 1000 red+, 2000 red-", false, false},
		{"a reader that turned off by itself meanwhile turns on by red", func(h *hand) { strike(h, 0, 100, red); strike(h, 1000, 1100, red); strike(h, 40_000, 40_100, red) },
			"0 red+, 100 red-, 1000 red+, 40100 red-", true, false},
		{"losing sight lets it go", func(h *hand) { strike(h, 0, 100, red); strike(h, 1000, 1100, red); h.at(2000); h.ReleaseAll() },
			"0 red+, 100 red-, 1000 red+, 2000 red-", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHand(t)
			h.AutoLatch = true
			c.do(h)
			h.pass(100 * ms)
			on, latched := h.State().On, h.Latched()
			if got := h.keys(60_000); got != c.want {
				t.Errorf("\n\t%s\nwant\n\t%s", got, c.want)
			}
			if on != c.on || latched != c.latched {
				t.Errorf("on %v, latched %v", on, latched)
			}
		})
	}
}

// Whatever is done with red latching by itself, once all is let go nothing
// stays down.
func TestAutoLatchLeavesNoKeyDown(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newHand(t)
		h.AutoLatch = true
		for range rapid.IntRange(1, 30).Draw(rt, "uses") {
			do(rt, h, true)
		}
		h.ReleaseAll()
		h.pass(time.Minute)
		if down := h.State().Down; down != [keypad.Keys]bool{} || h.Latched() {
			rt.Fatalf("still down: %v, latched: %v", down, h.Latched())
		}
	})
}
