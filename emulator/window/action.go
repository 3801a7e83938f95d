package window

import (
	"slices"

	"codereader/emulator"
	"codereader/keypad"
)

// actionKind is what a person asks for.
type actionKind uint8

const (
	press      actionKind = iota // key, by: hold a key of the reader down
	release                      // key, by: let it come up
	releaseAll                   // every key, the latch as well
	latch                        // red, until the next digit or again
	chord                        // key: red and a digit, as a short cut plays it
	point                        // by: a click or a finger, on a key or not

	toggleMute
	toggleHelp
	escape // closes help, or leaves the full screen
	nextTheme
	toggleFullScreen
	larger
	smaller
	startSize
	quit
	toggleInspector

	sayAgain
	toggleAnnouncements
	toggleExploring
	noFunction // a key without one, while the keys are explored
)

// action is one thing that a person asks for.
type action struct {
	kind actionKind
	by   emulator.Source
	key  keypad.Key
}

// The sources of presses. A key of the keyboard is its own number, below.
const (
	mouseSource emulator.Source = 1000
	touchSource emulator.Source = 2000 // and above, one for each finger
)

// batch is what a person asks for in one tick.
type batch struct {
	again    []action // releases of what is pressed again in the same tick
	presses  []action
	asks     []action
	releases []action
}

func (b *batch) ask(kind actionKind) { b.asks = append(b.asks, action{kind: kind}) }

func (b *batch) press(by emulator.Source, k keypad.Key) {
	b.presses = append(b.presses, action{press, by, k})
}

// release lets the key of a source go, before the presses of the same tick if
// the source presses again in it.
func (b *batch) release(by emulator.Source, k keypad.Key, again bool) {
	if again {
		b.again = append(b.again, action{release, by, k})
	} else {
		b.releases = append(b.releases, action{release, by, k})
	}
}

// actions returns all of it in an order in which it makes sense: what went
// down within one tick went down red first, and what came up came up red last,
// so that a quick chord stays one.
func (b *batch) actions() []action {
	slices.SortStableFunc(b.presses, redFirst)
	slices.SortStableFunc(b.releases, func(x, y action) int { return redFirst(y, x) })
	return slices.Concat(b.again, b.presses, b.asks, b.releases)
}

// redFirst orders actions by whether they are about red.
func redFirst(x, y action) int {
	switch {
	case x.key == keypad.Red && y.key != keypad.Red:
		return -1
	case x.key != keypad.Red && y.key == keypad.Red:
		return 1
	}
	return 0
}
