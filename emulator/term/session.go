package term

import (
	"os"
	"time"

	"codereader/clock"
	"codereader/emulator"
)

// session is a run of [Run]. Its methods are called by that goroutine alone.
type session struct {
	Options
	keys    bool // takes keys, not lines
	clock   clock.Ticker
	out     *transcript
	tell    *narrator
	console *console // nil if there is no terminal to be set
	signals chan os.Signal
	chunks  chan chunk
	done    chan struct{} // closed when the loop has ended

	typing    typing
	reading   reading
	work      work
	muted     bool
	helping   bool // the help is being spoken
	exploring bool // keys and lines say what they do, and do nothing
	wrong     int  // lines that were no commands

	over bool
	err  error
}

// end ends the session with an error, or nil.
func (s *session) end(err error) { s.over, s.err = true, err }

// post has f called where the machine is.
func (s *session) post(f func(*emulator.Machine)) { s.Live.Post(f) }

// proceed does what it is time for, and returns when there is more to do, if
// there is.
func (s *session) proceed() (next time.Duration, waits bool) {
	now := s.clock.Now()
	for _, k := range s.typing.repeats.release(nil, now) {
		s.press(k, true)
	}
	next, waits = s.labour(now)
	if due, ok := s.typing.repeats.due(); ok && (!waits || due < next) {
		next, waits = due, true
	}
	return next, waits
}

// labour does the work that is due, and returns when more of it is.
func (s *session) labour(now time.Duration) (next time.Duration, waits bool) {
	w := &s.work
	for !s.over && (w.busy() || w.last) {
		if w.ready > now {
			return w.ready, true
		}
		if len(w.steps) > 0 {
			s.post(w.takeStep(now).do)
			continue
		}
		if w.settles() {
			if rest, busy := s.unsettled(); busy {
				return now + rest, true
			}
		}
		if len(w.lines) == 0 {
			s.end(nil)
			break
		}
		s.carryOut(w.takeLine(now))
	}
	return 0, false
}

// unsettled returns how long it is until something happens next, and whether
// the reader is still busy with what it was told.
func (s *session) unsettled() (rest time.Duration, busy bool) {
	s.Live.Do(func(m *emulator.Machine) {
		if tone := s.tell.toneEnd - m.Now(); tone > 0 {
			rest, busy = tone, true
		}
		if !m.Settled() {
			next, _ := m.Next()
			rest, busy = max(next-m.Now(), 0), true
		}
	})
	return rest, busy
}
