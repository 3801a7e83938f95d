package server

import (
	"context"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// move is an edge of a key and the time that passes after it.
type move struct {
	key   keypad.Key
	down  bool
	after time.Duration
}

// pressOf returns the moves of a press. At its end the key's release has
// counted.
func pressOf(k keypad.Key, hold time.Duration) []move {
	return []move{{k, true, hold}, {k, false, keypad.DebounceTime}}
}

// chordOf returns the moves of a chord.
func chordOf(digits []keypad.Key) []move {
	moves := []move{{keypad.Red, true, emulator.ChordGap}}
	for _, d := range digits {
		moves = append(moves, move{d, true, emulator.PressTime}, move{d, false, emulator.ChordGap})
	}
	return append(moves, move{keypad.Red, false, keypad.DebounceTime})
}

// play makes moves, one hand's after the other's, and waits for their end.
func (r *reader) play(ctx context.Context, moves []move) (outcome, error) {
	select {
	case r.hand <- struct{}{}:
	case <-r.stopping:
		return outcome{}, errStopping
	case <-ctx.Done():
		return outcome{}, ctx.Err()
	}
	defer func() { <-r.hand }()
	return r.wait(ctx, func(m *emulator.Machine, asked bool) (*waiter, error) {
		var long time.Duration
		for _, mv := range moves {
			long += mv.after
		}
		if _, err := timeAfter(m, long+time.Duration(len(moves))*keypad.DebounceTime); err != nil {
			return nil, err
		}
		if asked {
			makeMoves(m, moves)
			return &waiter{deadline: m.Now(), calm: true}, nil
		}
		planMoves(m, moves)
		return &waiter{deadline: m.Now() + long, calm: true}, nil
	})
}

// makeMoves makes moves and lets their time pass.
func makeMoves(m *emulator.Machine, moves []move) {
	for _, mv := range moves {
		contact(m, mv.key, mv.down)
		m.Advance(m.Now() + mv.after)
	}
}

// planMoves makes the first move and has the others follow in their time.
func planMoves(m *emulator.Machine, moves []move) {
	var at time.Duration
	for i, mv := range moves {
		if i == 0 {
			m.Contact(mv.key, mv.down)
		} else {
			m.Plan(at, mv.key, mv.down)
		}
		at += mv.after
	}
}

// contact closes or opens the contact of a key where time stands still. A
// change of this very instant first gets the time to count: it would be undone
// before the reader could know.
func contact(m *emulator.Machine, k keypad.Key, down bool) {
	s := m.Snapshot()
	c := s.Reader.Contacts.Contacts[k]
	if c.Closed != down && c.Bouncing() && c.Since == m.Now() {
		m.Advance(m.Now() + keypad.DebounceTime)
	}
	m.Contact(k, down)
}

// edge closes or opens the contact of a key now.
func (r *reader) edge(ctx context.Context, k keypad.Key, down bool) (s instant, err error) {
	ask := asked(r.live.Rate())
	err = r.do(ctx, func(m *emulator.Machine) {
		if ask {
			contact(m, k, down)
		} else {
			m.Contact(k, down)
		}
		s = r.observer.instant(m)
	})
	return s, err
}

// timeAfter returns the device time after a time from now, or an error if it is
// beyond what a reader may come to.
func timeAfter(m *emulator.Machine, d time.Duration) (time.Duration, error) {
	if d > MaxTime || m.Now() > MaxTime-d {
		return 0, misuse("", "a reader comes to %v of device time at most, and this one is at %v; make a new one", MaxTime, m.Now())
	}
	return m.Now() + d, nil
}
