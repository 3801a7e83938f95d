package inspector

import (
	"slices"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
)

// track works out of the contacts what the firmware makes of them: by the same
// rules, for there are no events of it.
type track struct {
	contacts keypad.Debouncer
	gestures keypad.Recognizer
	edges    []edge
	done     []recognised
}

// edge is a change of a contact, or of the key as it is understood without the
// bounce.
type edge struct {
	keypad.Event
	stable bool
}

// recognised is a gesture and when it was.
type recognised struct {
	keypad.Gesture
	at time.Duration
}

// keepEdges is for how long changes are kept: longer than they are shown, for a
// view may be of a moment before the last look.
const keepEdges = 2 * AxisTime

// keepGestures is how many gestures are kept.
const keepGestures = 64

// from begins at a state of the firmware.
func (t *track) from(s *firmware.State) {
	*t = track{contacts: s.Contacts, gestures: s.Gestures}
}

// feed takes an event of the machine.
func (t *track) feed(e *emulator.Event) {
	switch e.Kind {
	case emulator.KindReset:
		t.reset(e.At)
		return
	case emulator.KindKey:
	default:
		return
	}
	t.advance(e.At)
	change := keypad.Event{Key: e.Key, Down: e.Down, At: e.At}
	t.contacts.Contact(change)
	t.edges = append(t.edges, edge{change, false})
}

// reset forgets what the firmware does when it loses its power: it starts with
// every key up, and is told of those that are held.
func (t *track) reset(at time.Duration) {
	t.advance(at)
	was := t.contacts
	t.contacts, t.gestures = keypad.Debouncer{}, keypad.Recognizer{}
	for k, c := range was.Contacts {
		up := keypad.Event{Key: keypad.Key(k), At: at}
		if c.Stable {
			t.edges = append(t.edges, edge{up, true})
		}
		if up.Down = c.Closed; c.Closed {
			t.contacts.Contact(up)
		}
	}
}

// advance lets time pass.
func (t *track) advance(at time.Duration) {
	for {
		e, ok := t.contacts.Take(at)
		if !ok {
			return
		}
		t.edges = append(t.edges, edge{e, true})
		made := t.gestures.Feed(e)
		for _, g := range made.All() {
			t.done = append(t.done, recognised{g, e.At})
		}
	}
}

// prune forgets what no view before or at a time shows any more.
func (t *track) prune(at time.Duration) {
	old := 0
	for old < len(t.edges) && t.edges[old].At < at-keepEdges {
		old++
	}
	t.edges = slices.Delete(t.edges, 0, old)
	t.done = slices.Delete(t.done, 0, max(len(t.done)-keepGestures, 0))
}

// at returns a copy in which time has passed.
func (t *track) at(at time.Duration) track {
	c := *t
	c.edges, c.done = slices.Clip(c.edges), slices.Clip(c.done)
	c.advance(at)
	return c
}
