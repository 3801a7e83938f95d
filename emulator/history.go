package emulator

import (
	"sort"
	"time"
)

// History is a sink that remembers a session so that one can go back in it,
// and forward again. It keeps the inputs and the state at its start; what was
// in between is worked out anew, which takes a second for a hundred thousand
// of device time.
//
// Going back keeps what came later, to go forward to, until another input or
// time that passes by itself makes another history.
type History struct {
	m      *Machine
	start  Snapshot
	events []Event // all since the start, in order
	now    int     // so many of them have happened as the machine stands
	turns  int
	own    bool // the restore that is being told is the history's own
}

// Remember returns the history of m, and attaches one that reaches back to now
// if there is none yet. So all who go back in a session do so in the same one.
func Remember(m *Machine) *History {
	for _, s := range m.sinks {
		if h, ok := s.(*History); ok {
			return h
		}
	}
	h := &History{m: m, start: m.Snapshot()}
	m.Attach(h)
	return h
}

// Emit implements [Sink].
func (h *History) Emit(e Event) {
	if h.own {
		return
	}
	if e.Kind == KindRestore { // somebody else's: history begins anew
		h.start, h.events, h.now = h.m.Snapshot(), nil, 0
		h.turns++
		return
	}
	h.events = append(h.events[:h.now], e)
	h.now++
}

// Events returns the events of the session, later ones included that one has
// gone back from. The slice is a view of h.
func (h *History) Events() []Event { return h.events }

// Happened returns how many of the events have happened as the machine stands.
func (h *History) Happened() int { return h.now }

// Start returns the state from which the events go on.
func (h *History) Start() Snapshot { return h.start }

// Turns counts how often the past has changed: going back or forward, another
// start, events forgotten. While it stays the same, events that have happened
// stay where they are among [History.Events].
func (h *History) Turns() int { return h.turns }

// Jump takes the machine to device time at, back or forward, with all of the
// session's events up to and with that time happened, and tells the sinks
// with an event of [KindRestore]. From before the start it goes to the start;
// from after the last event on, only time passes. With a firmware on a clock of
// its own it is refused with [ErrOwnClock].
func (h *History) Jump(at time.Duration) error {
	if h.m.OwnClock() {
		return ErrOwnClock
	}
	at = max(at, h.start.At)
	var happened int
	err := h.quietly(func() (err error) {
		happened, err = h.replay(at)
		return err
	})
	if err != nil {
		return err
	}
	h.now = happened
	h.turns++
	h.own = true
	h.m.emit(Event{Kind: KindRestore, State: h.m.State()})
	h.own = false
	return nil
}

// quietly calls f while no sink hears the machine: they have seen all that it
// does, and what is worked out again is not new.
func (h *History) quietly(f func() error) error {
	sinks := h.m.sinks
	h.m.sinks = nil
	err := f()
	h.m.sinks = sinks
	return err
}

// replay works out the state at a time and returns how many of the events have
// happened by then. It is called quietly.
func (h *History) replay(at time.Duration) (happened int, err error) {
	err = h.m.Restore(h.start)
	// What was planned at the start and has happened is among the events; the
	// rest has not, if one went back before it and played on.
	h.m.plan = nil
	happened = sort.Search(len(h.events), func(i int) bool { return h.events[i].At > at })
	for _, e := range h.events[:happened] {
		if err != nil {
			break
		}
		h.m.Repeat(e)
	}
	h.m.Advance(at)
	// What had been planned then was done by a hand that is elsewhere now.
	h.m.plan = nil
	return happened, err
}

// Back takes the machine back to the last instant before now at which
// something happened, and says whether there was one.
func (h *History) Back() (bool, error) {
	for i := h.now - 1; i >= 0; i-- {
		if h.events[i].At < h.m.Now() {
			return true, h.Jump(h.events[i].At)
		}
	}
	if h.m.Now() > h.start.At {
		return true, h.Jump(h.start.At)
	}
	return false, nil
}

// Forward takes the machine on to the next instant at which something happened
// before one went back, and says whether there is one.
func (h *History) Forward() (bool, error) {
	if h.now == len(h.events) {
		return false, nil
	}
	return true, h.Jump(h.events[h.now].At)
}
