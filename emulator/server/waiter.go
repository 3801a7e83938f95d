package server

import (
	"time"

	"codereader/emulator"
)

// waiter waits for a condition to become true, or for a device time. It is
// touched only where its machine is.
type waiter struct {
	until    func(look) bool // nil: for the deadline alone
	deadline time.Duration   // of device time
	whole    bool            // the condition looks at more than events tell
	speech   bool            // it looks at what is spoken
	calm     bool            // keys that were pressed have had the time to count

	met bool
	at  time.Duration // device time at which it was met
}

// see shows the waiter the reader at an instant.
func (w *waiter) see(at time.Duration, l look) {
	if !w.met && w.calm && w.until != nil && at <= w.deadline && w.until(l) {
		w.met, w.at = true, at
	}
}

// check looks at the machine now. If the waiting has not ended it returns when
// to look again, at the latest.
func (w *waiter) check(m *emulator.Machine, o *observer) (next time.Duration, ended bool) {
	now := m.Now()
	if at, bouncing := bouncing(m); !w.calm && bouncing {
		w.deadline = max(w.deadline, at)
		return at, false
	}
	if !w.calm {
		w.calm = true
		if speech := m.State().Speech; w.speech && speech.Waiting {
			w.deadline = max(w.deadline, speech.Start) // it is as good as said
		}
	}
	if !w.met && w.until != nil {
		w.see(now, o.lookAt(m))
	}
	if w.met {
		return 0, true
	}
	if now >= w.deadline {
		w.met, w.at = w.until == nil, now
		return 0, true
	}
	return w.deadline, false
}

// drive lets device time pass until the waiting ends.
func (w *waiter) drive(m *emulator.Machine, o *observer) {
	for {
		next, ended := w.check(m, o)
		if ended {
			return
		}
		if own, ok := m.Next(); ok {
			next = min(next, own)
		}
		m.Advance(next)
	}
}

// bouncing returns when the next contact that bounces will count, and whether
// there is one.
func bouncing(m *emulator.Machine) (time.Duration, bool) {
	s := m.Snapshot()
	return s.Reader.Contacts.Next()
}
