package keypad

import "time"

// ChordTime is how long before red a digit may go down and still make a chord
// with it, if it is still down (device.md, "How keys are understood").
const ChordTime = 150 * time.Millisecond

// GestureKind says what was done with the keys.
type GestureKind uint8

// The gestures (device.md, "How keys are understood").
const (
	Tap   GestureKind = iota // red down and up with no chord between
	Chord                    // a digit with red
	Lone                     // a digit without red
)

// Gesture is what a person did with the keys.
type Gesture struct {
	Kind  GestureKind
	Digit Key // of a chord and of a lone digit
}

// Gestures are the gestures that one key event makes, in order: mostly one or
// none, and several chords when red goes down after several digits.
type Gestures struct {
	list [Keys]Gesture
	n    uint8
}

// All returns the gestures. The slice is a view of g.
func (g *Gestures) All() []Gesture { return g.list[:g.n] }

func (g *Gestures) add(kind GestureKind, digit Key) {
	g.list[g.n] = Gesture{Kind: kind, Digit: digit}
	g.n++
}

// Recognizer makes gestures of debounced key events. The zero value has every
// key up. Its fields are there to be kept and shown; its methods change them.
type Recognizer struct {
	Red     bool // red is down
	Chorded bool // and has made a chord since
	Digits  [Key9 + 1]Press
	Presses uint64 // counts presses of digits
}

// Press is the state of a digit key.
type Press struct {
	Down   bool
	Free   bool          // has made no chord yet: one press makes one at most
	At     time.Duration // device time of the last press
	Number uint64        // of that press among all: orders simultaneous ones
}

// Feed takes a debounced key event and returns the gestures that it completes.
func (r *Recognizer) Feed(e Event) Gestures {
	var g Gestures
	switch {
	case e.Key == Red && e.Down:
		r.Red, r.Chorded = true, false
		r.chordEarly(e.At, &g)
	case e.Key == Red:
		if r.Red && !r.Chorded {
			g.add(Tap, None)
		}
		r.Red = false
	case e.Key.IsDigit() && e.Down:
		r.Presses++
		r.Digits[e.Key] = Press{Down: true, Free: !r.Red, At: e.At, Number: r.Presses}
		if r.Red {
			r.Chorded = true
			g.add(Chord, e.Key)
		} else {
			g.add(Lone, e.Key)
		}
	case e.Key.IsDigit():
		r.Digits[e.Key].Down = false
	}
	return g
}

// chordEarly makes chords of the digits that went down just before red, in
// the order in which they did.
func (r *Recognizer) chordEarly(red time.Duration, g *Gestures) {
	for {
		first := None
		for k := range r.Digits {
			p := &r.Digits[k]
			if p.Down && p.Free && red-p.At <= ChordTime && (first == None || p.Number < r.Digits[first].Number) {
				first = Key(k)
			}
		}
		if first == None {
			return
		}
		r.Digits[first].Free = false
		r.Chorded = true
		g.add(Chord, first)
	}
}
