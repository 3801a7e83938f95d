package emulator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// Sources of the tests: a key of the keyboard, a mouse button, a finger.
const (
	keyboard emulator.Source = iota + 1
	mouse
	finger
)

// hand is a hand over a machine whose events are kept.
type hand struct {
	*emulator.Hand
	*machine
}

func newHand(t testing.TB) *hand {
	m := newMachine(t)
	return &hand{emulator.NewHand(m.Machine), m}
}

// at lets device time pass until a time in milliseconds.
func (h *hand) at(t int) { h.Advance(time.Duration(t) * ms) }

// keys are the contacts that changed until a time, such as "0 red+, 40 9+".
func (h *hand) keys(until int) string {
	h.at(until)
	var all []string
	for _, e := range h.Kind(emulator.KindKey) {
		sign := map[bool]string{true: "+", false: "-"}[e.Down]
		all = append(all, fmt.Sprintf("%d %v%s", e.At.Milliseconds(), e.Key, sign))
	}
	return strings.Join(all, ", ")
}

func TestHand(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(h *hand)
		want string
	}{
		{"a key goes down and up", func(h *hand) { h.Press(keyboard, k5); h.at(100); h.Release(keyboard) }, "0 5+, 100 5-"},
		{"a tap of no time is held for longer than a bounce", func(h *hand) { h.Press(keyboard, k5); h.Release(keyboard) }, "0 5+, 40 5-"},
		{"and so is one of little", func(h *hand) { h.Press(mouse, red); h.at(39); h.Release(mouse) }, "0 red+, 40 red-"},
		{"between two presses it is up for longer than a bounce", func(h *hand) {
			h.Press(keyboard, k5)
			h.Release(keyboard)
			h.Press(keyboard, k5)
			h.Release(keyboard)
		}, "0 5+, 40 5-, 60 5+, 100 5-"},
		{"the same key of the same source again is nothing", func(h *hand) { h.Press(keyboard, k5); h.Press(keyboard, k5); h.at(50); h.Release(keyboard) }, "0 5+, 50 5-"},
		{"two sources on one key are one press", func(h *hand) {
			h.Press(keyboard, k5)
			h.at(50)
			h.Press(mouse, k5)
			h.at(100)
			h.Release(keyboard)
			h.at(150)
			h.Release(mouse)
		}, "0 5+, 150 5-"},
		{"several fingers press several keys", func(h *hand) {
			h.Press(finger, red)
			h.at(50)
			h.Press(finger+1, k9)
			h.at(100)
			h.Release(finger)
			h.at(150)
			h.Release(finger + 1)
		}, "0 red+, 50 9+, 100 red-, 150 9-"},
		{"a source that presses another key lets go of the one before", func(h *hand) { h.Press(mouse, k1); h.at(50); h.Press(mouse, k2); h.at(100); h.Release(mouse) }, "0 1+, 50 1-, 50 2+, 100 2-"},
		{"a source that holds nothing releases nothing", func(h *hand) { h.Press(keyboard, k5); h.Release(mouse) }, "0 5+"},
		{"what is no key is not pressed", func(h *hand) {
			h.Press(keyboard, keypad.None)
			h.Press(keyboard, keypad.Keys)
			h.Tap(keypad.None)
			h.Chord(red)
			h.Chord(keypad.None)
		}, ""},
		{"losing sight releases everything", func(h *hand) {
			h.Press(keyboard, k5)
			h.Press(mouse, k6)
			h.Latch()
			h.at(100)
			h.ReleaseAll()
		}, "0 5+, 0 6+, 0 red+, 100 5-, 100 6-, 100 red-"},
		{"and is nothing when nothing is held", func(h *hand) { h.ReleaseAll() }, ""},

		{"a short cut presses the real keys", func(h *hand) { h.Chord(k9) }, "0 red+, 40 9+, 120 9-, 160 red-"},
		{"one after the other", func(h *hand) { h.Chord(k9); h.at(10); h.Chord(k7) }, "0 red+, 40 9+, 120 9-, 160 red-, 180 red+, 220 7+, 300 7-, 340 red-"},
		{"with red held, only the digit", func(h *hand) { h.Press(keyboard, red); h.at(500); h.Chord(k9) }, "0 red+, 500 9+, 580 9-"},
		{"two of them, one after the other", func(h *hand) { h.Press(keyboard, red); h.at(500); h.Chord(k9); h.Chord(k9) }, "0 red+, 500 9+, 580 9-, 600 9+, 680 9-"},
		{"red that is let go stays down for the digits that it was asked for with", func(h *hand) {
			h.Press(keyboard, red)
			h.Chord(k9)
			h.Chord(k9)
			h.at(10)
			h.Release(keyboard)
		}, "0 red+, 0 9+, 80 9-, 100 9+, 180 9-, 200 red-"},
		{"a digit that is held cannot be pressed again", func(h *hand) { h.Press(mouse, k9); h.at(500); h.Chord(k9) }, "0 9+"},
		{"a key that a person presses meanwhile follows", func(h *hand) { h.Chord(k9); h.at(50); h.Press(keyboard, red); h.at(60); h.Release(keyboard) }, "0 red+, 40 9+, 120 9-, 160 red-, 180 red+, 220 red-"},

		{"a tap is a press and a release", func(h *hand) { h.Tap(red) }, "0 red+, 80 red-"},
		{"it follows what is being played", func(h *hand) { h.Chord(k9); h.Tap(red); h.Tap(k5) }, "0 red+, 40 9+, 120 9-, 160 red-, 180 red+, 260 red-, 280 5+, 360 5-"},
		{"it is nothing for a key that is held", func(h *hand) { h.Press(keyboard, red); h.Tap(red) }, "0 red+"},

		{"the latch holds red", func(h *hand) { h.Latch(); h.at(10_000) }, "0 red+"},
		{"until a digit has been pressed and released", func(h *hand) {
			h.Latch()
			h.at(1000)
			h.Press(mouse, k9)
			h.at(1100)
			h.Release(mouse)
		}, "0 red+, 1000 9+, 1100 9-, 1140 red-"},
		{"or until it is latched a second time", func(h *hand) { h.Latch(); h.at(1000); h.Latch() }, "0 red+, 1000 red-"},
		{"a short cut's digit is a digit", func(h *hand) { h.Latch(); h.at(1000); h.Chord(k9) }, "0 red+, 1000 9+, 1080 9-, 1120 red-"},
		{"a tap's is one", func(h *hand) { h.Latch(); h.at(1000); h.Tap(k9) }, "0 red+, 1000 9+, 1080 9-, 1120 red-"},
		{"a digit that was down before is not the next", func(h *hand) {
			h.Press(mouse, k9)
			h.at(1000)
			h.Latch()
			h.at(1100)
			h.Release(mouse)
			h.at(1500)
			h.Press(mouse, k4)
			h.at(1600)
			h.Release(mouse)
		}, "0 9+, 1000 red+, 1100 9-, 1500 4+, 1600 4-, 1640 red-"},
		{"red that a person holds as well stays down", func(h *hand) {
			h.Press(keyboard, red)
			h.at(100)
			h.Latch()
			h.Press(mouse, k9)
			h.at(200)
			h.Release(mouse)
			h.at(1000)
			h.Release(keyboard)
		}, "0 red+, 100 9+, 200 9-, 1000 red-"},
		{"red pressed and let go while latched stays down", func(h *hand) { h.Latch(); h.Press(keyboard, red); h.at(100); h.Release(keyboard) }, "0 red+"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHand(t)
			c.do(h)
			if got := h.keys(20_000); got != c.want {
				t.Errorf("\n\t%s\nwant\n\t%s", got, c.want)
			}
		})
	}
}

func TestLatchedSaysWhetherRedIsLatched(t *testing.T) {
	h := newHand(t)
	var got []bool
	note := func() { got = append(got, h.Latched()) }
	note()
	h.Latch()
	note()
	h.Press(mouse, k9)
	note()
	h.Release(mouse)
	note()
	h.Latch()
	h.Latch()
	note()
	h.Press(keyboard, red)
	note()
	h.Latch()
	h.ReleaseAll()
	note()
	if want := []bool{false, true, true, false, false, false, false}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// What a hand does, the reader understands: the keys of a short cut are its
// chord, and the chord is no tap.
func TestShortCutsAreChords(t *testing.T) {
	h := newHand(t)
	h.Chord(k9)
	h.Chord(k6)
	h.Latch()
	h.Chord(k1)
	h.Chord(k9)
	h.at(5000)
	got := h.State()
	if !got.On || got.Settings.Volume != 8 || got.Settings.Speed != 5 || got.Settings.Language.Code() != "en" {
		t.Errorf("on %v, settings %+v", got.On, got.Settings)
	}
}

// A machine that was taken back has its keys as they were, and a hand that
// remembered presses from later would wait for them to be over.
func TestAHandThatForgetsPressesAtOnce(t *testing.T) {
	h := newHand(t)
	history := emulator.Remember(h.Machine)
	h.at(1000)
	h.Press(keyboard, k5)
	h.Latch()
	h.at(2000)
	if err := history.Jump(500 * ms); err != nil {
		t.Fatal(err)
	}
	h.Forget()
	if h.Latched() {
		t.Error("red is latched still")
	}
	before := len(h.Kind(emulator.KindKey))
	h.Press(mouse, k5)
	h.at(600)
	if got := h.Kind(emulator.KindKey)[before:]; len(got) != 1 || got[0].At != 500*ms {
		t.Errorf("the press came as %+v, want one at 500 ms", got)
	}
}
