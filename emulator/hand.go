package emulator

import (
	"slices"
	"time"

	"codereader/keypad"
)

// How a person's hand moves, as far as the emulator plays one. All in device
// time.
const (
	// MinHold is how long a key stays down at least, so that a tap that came
	// and went within one frame of a window is more than a bounce.
	MinHold = 40 * time.Millisecond

	// MinRelease is how long a key stays up at least between two presses.
	MinRelease = 20 * time.Millisecond

	// ChordLead is how long red is down alone before and after the digit of a
	// chord that a short cut plays.
	ChordLead = 40 * time.Millisecond

	// DigitHold is how long that digit is down.
	DigitHold = 80 * time.Millisecond
)

// Source is what holds a key down: a key of the keyboard, a mouse button, a
// finger. Each front end numbers its own; one source holds one key at a time.
type Source uint32

// latch is the source of a red key that is latched. Front ends number their
// sources from below.
const latch Source = 1<<32 - 1

// Hand presses a machine's keys for a person: it joins all that holds one key
// to one press, latches red for those who use one hand, plays short cuts on
// the real keys, and keeps quick taps long enough to be no bounce. Its methods
// are called where the machine's are.
type Hand struct {
	// AutoLatch has red latch by itself (see autolatch.go). It is set before the
	// hand is used.
	AutoLatch bool

	m       *Machine
	held    []hold
	pressed [keypad.Keys]pressed
	played  time.Duration // until when a short cut is being played
	alone   bool          // red has gone down, and no digit with it
}

// hold is a key held by a source.
type hold struct {
	by  Source
	key keypad.Key
}

// pressed is when a key last goes down and up, some of it maybe still planned.
type pressed struct {
	down, up time.Duration
	before   bool // it has been pressed before
}

// NewHand returns a hand over the keys of m.
func NewHand(m *Machine) *Hand { return &Hand{m: m} }

// Press holds key k down by a source. What the source held before it lets go.
func (h *Hand) Press(by Source, k keypad.Key) {
	if k >= keypad.Keys || h.holding(by) == k {
		return
	}
	h.Release(by)
	was := h.isHeld(k)
	h.held = append(h.held, hold{by, k})
	if !was {
		h.down(k, h.withRed(k, h.m.Now()))
	}
}

// Release lets go the key that a source holds, if any. It comes up when no
// other source holds it, red not before the chords that were asked for with it
// have been played. The release of a digit that was pressed since the latch
// ends the latch.
func (h *Hand) Release(by Source) {
	k := h.holding(by)
	if k == keypad.None {
		return
	}
	if k == keypad.Red && by != latch && h.latchesItself(by) {
		return
	}
	sinceLatch := h.index(by) > h.index(latch) // pressed after it, if there is one
	h.unhold(by)
	if h.isHeld(k) {
		return
	}
	at := h.m.Now()
	if k == keypad.Red {
		at = max(at, h.played) // the digit of a chord that is being played has red
	}
	h.up(k, at)
	if k.IsDigit() && sinceLatch {
		h.unlatch(h.pressed[k].up + ChordLead)
	}
}

// ReleaseAll lets everything go, the latch as well: the front end lost sight
// of its keys.
func (h *Hand) ReleaseAll() {
	for len(h.held) > 0 {
		h.Release(h.held[0].by)
	}
}

// Forget has the hand hold nothing, the latch neither, and know of nothing that
// it did before, without moving a key: for a machine that was taken to another
// time, where its contacts are as they were then.
func (h *Hand) Forget() { *h = Hand{m: h.m, AutoLatch: h.AutoLatch} }

// Latch holds red down until the next digit has been pressed and released, or
// until the second call.
func (h *Hand) Latch() {
	if h.Latched() {
		h.Release(latch)
		return
	}
	h.Press(latch, keypad.Red)
}

// Latched says whether red is latched.
func (h *Hand) Latched() bool { return h.holding(latch) != keypad.None }

// Chord presses red and a digit as a person would, so that whoever watches
// sees the keys go down and up. If red is down already, only the digit is
// pressed. A chord that is asked for while another is being played follows it.
// A digit that is held cannot be pressed: then nothing is, for red alone would
// be a tap.
func (h *Hand) Chord(digit keypad.Key) {
	if !digit.IsDigit() || h.isHeld(digit) {
		return
	}
	at := max(h.m.Now(), h.played)
	if h.isHeld(keypad.Red) {
		h.down(digit, h.withRed(digit, at))
		h.up(digit, h.pressed[digit].down+DigitHold)
		h.played = h.pressed[digit].up + MinRelease
		h.unlatch(h.pressed[digit].up + ChordLead)
		return
	}
	h.down(keypad.Red, at)
	h.down(digit, h.pressed[keypad.Red].down+ChordLead)
	h.up(digit, h.pressed[digit].down+DigitHold)
	h.up(keypad.Red, h.pressed[digit].up+ChordLead)
	h.played = h.pressed[keypad.Red].up + MinRelease
}

// Tap presses and releases a key, unless it is held. That of a digit ends the
// latch. That of red latches it, or ends that, if red latches by itself.
func (h *Hand) Tap(k keypad.Key) {
	if k >= keypad.Keys || k == keypad.Red && h.tapLatches() || h.isHeld(k) {
		return
	}
	h.down(k, h.withRed(k, max(h.m.Now(), h.played)))
	h.up(k, h.pressed[k].down+DigitHold)
	h.played = h.pressed[k].up + MinRelease
	if k.IsDigit() {
		h.unlatch(h.pressed[k].up + ChordLead)
	}
}

// withRed returns when a digit goes down that is asked for at a time: not before
// red, if that is held. Red may have been asked for so soon after it was let go
// that it has not gone down yet; without a digit behind that, it would be a tap.
func (h *Hand) withRed(k keypad.Key, at time.Duration) time.Duration {
	if k.IsDigit() && h.isHeld(keypad.Red) {
		return max(at, h.pressed[keypad.Red].down)
	}
	return at
}

// down puts a key down at a time, or as soon after as it has been up for long
// enough.
func (h *Hand) down(k keypad.Key, at time.Duration) {
	p := &h.pressed[k]
	if p.before {
		at = max(at, p.up+MinRelease)
	}
	p.down, p.before = at, true
	h.notice(k)
	h.m.Plan(at-h.m.Now(), k, true)
}

// up lets a key come up at a time, or as soon after as it has been down for
// long enough.
func (h *Hand) up(k keypad.Key, at time.Duration) {
	p := &h.pressed[k]
	p.up = max(at, p.down+MinHold)
	h.m.Plan(p.up-h.m.Now(), k, false)
}

// unlatch lets red come up at a time, if it is latched.
func (h *Hand) unlatch(at time.Duration) {
	if !h.Latched() {
		return
	}
	h.unhold(latch)
	if !h.isHeld(keypad.Red) {
		h.up(keypad.Red, at)
	}
}

// index returns the place of what a source holds among all that is held, in the
// order of pressing; -1 is nothing.
func (h *Hand) index(by Source) int {
	return slices.IndexFunc(h.held, func(o hold) bool { return o.by == by })
}

// holding returns the key that a source holds.
func (h *Hand) holding(by Source) keypad.Key {
	if i := h.index(by); i >= 0 {
		return h.held[i].key
	}
	return keypad.None
}

func (h *Hand) isHeld(k keypad.Key) bool {
	return slices.ContainsFunc(h.held, func(o hold) bool { return o.key == k })
}
