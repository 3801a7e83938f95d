package core

import (
	"time"

	"codereader/emulator/steady"
)

// Steady says which of the things that a person strikes count (EN 301 549, 5.8).
// It goes by real time, whatever the reader's time does: the page brings the
// time, and numbers what can be struck. It is no part of a session, for the keys
// of the page itself are filtered as those of the reader are.
type Steady struct {
	keys   steady.Filter[int]
	clicks steady.Filter[int] // have no length: they can be struck twice, and no more
}

// SetTimes has what is struck from now on go by other times. Times beyond what
// a filter can be given are the nearest that it can.
func (s *Steady) SetTimes(t steady.Times) {
	t.DoubleStrike = min(max(t.DoubleStrike, 0), steady.MaxDoubleStrike)
	t.SlowKeys = min(max(t.SlowKeys, 0), steady.MaxSlowKeys)
	s.keys.Times, s.clicks.Times = t, steady.Times{DoubleStrike: t.DoubleStrike}
}

// Press takes something that goes down, and says whether that counts at once.
func (s *Steady) Press(what int, at time.Duration) bool { return s.keys.Press(what, at) }

// Release takes something that comes up, and says whether that counts: it does
// if the press did.
func (s *Steady) Release(what int, at time.Duration) bool { return s.keys.Release(what, at) }

// Click takes something that was clicked, and says whether that counts.
func (s *Steady) Click(what int, at time.Duration) bool {
	counts := s.clicks.Press(what, at)
	s.clicks.Release(what, at)
	return counts
}

// Held returns what has been held for long enough by a time, and lets it count:
// call it until there is none.
func (s *Steady) Held(at time.Duration) (what int, ok bool) { return s.keys.Held(at) }

// Due returns when the next thing will have been held for long enough, and
// whether one is being waited for.
func (s *Steady) Due() (time.Duration, bool) { return s.keys.Due() }

// Drop has what is held count no more: nobody knows when it comes up.
func (s *Steady) Drop() { s.keys.Drop() }
