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
// key up.
type Recognizer struct {
	red     bool // red is down
	chorded bool // and has made a chord since
	digits  [Key9 + 1]press
	presses uint64
}

// press is the state of a digit key.
type press struct {
	down  bool
	free  bool // has made no chord yet: one press makes one at most
	at    time.Duration
	count uint64 // orders presses, simultaneous ones too
}

// Feed takes a debounced key event and returns the gestures that it completes.
func (r *Recognizer) Feed(e Event) Gestures {
	var g Gestures
	switch {
	case e.Key == Red && e.Down:
		r.red, r.chorded = true, false
		r.chordEarly(e.At, &g)
	case e.Key == Red:
		if r.red && !r.chorded {
			g.add(Tap, None)
		}
		r.red = false
	case e.Key.IsDigit() && e.Down:
		r.presses++
		r.digits[e.Key] = press{down: true, free: !r.red, at: e.At, count: r.presses}
		if r.red {
			r.chorded = true
			g.add(Chord, e.Key)
		} else {
			g.add(Lone, e.Key)
		}
	case e.Key.IsDigit():
		r.digits[e.Key].down = false
	}
	return g
}

// chordEarly makes chords of the digits that went down just before red, in
// the order in which they did.
func (r *Recognizer) chordEarly(red time.Duration, g *Gestures) {
	for {
		first := None
		for k := range r.digits {
			p := &r.digits[k]
			if p.down && p.free && red-p.at <= ChordTime && (first == None || p.count < r.digits[first].count) {
				first = Key(k)
			}
		}
		if first == None {
			return
		}
		r.digits[first].free = false
		r.chorded = true
		g.add(Chord, first)
	}
}
