package emulator

import (
	"context"
	"sync"
	"time"

	"codereader/clock"
)

// Live drives a [Machine] in real time. It is the one place in the project
// that waits for time to pass.
type Live struct {
	machine *Machine
	ticker  clock.Ticker

	mu     sync.Mutex
	posted []func(*Machine)
	closed bool
	wake   chan struct{} // holds one token when something was posted
	ended  chan struct{}
}

// NewLive returns a driver for m, which from then on is touched by nobody
// else. Device time goes on from where m stands, as fast as the system's
// clock.
func NewLive(m *Machine) *Live {
	return &Live{
		machine: m,
		ticker:  offset{clock.NewSystem(), m.Now()},
		wake:    make(chan struct{}, 1),
		ended:   make(chan struct{}),
	}
}

// offset is a ticker that is ahead of another.
type offset struct {
	clock.Ticker
	by time.Duration
}

func (o offset) Now() time.Duration { return o.Ticker.Now() + o.by }

// Run drives the machine until ctx is done. It then does what is posted still,
// and closes the machine.
func (l *Live) Run(ctx context.Context) {
	defer close(l.ended)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		l.machine.Advance(l.ticker.Now())
		l.doPosted(false)
		timer.Stop()
		if next, ok := l.machine.Next(); ok {
			timer.Reset(next - l.ticker.Now())
		}
		select {
		case <-l.wake:
		case <-timer.C:
		case <-ctx.Done():
			l.machine.Advance(l.ticker.Now())
			l.doPosted(true)
			l.machine.Close()
			return
		}
	}
}

// doPosted does what was posted, in order; last says that nothing may be
// posted from now on.
func (l *Live) doPosted(last bool) {
	l.mu.Lock()
	posted := l.posted
	l.posted = nil
	l.closed = last
	l.mu.Unlock()
	for _, f := range posted {
		f(l.machine)
	}
}

// Post has f called with the machine, at its device time of then, soon and in
// the order of posting. It does not wait, and says whether f will be called:
// not once the driver has ended.
func (l *Live) Post(f func(*Machine)) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return false
	}
	l.posted = append(l.posted, f)
	select {
	case l.wake <- struct{}{}:
	default:
	}
	return true
}

// Do is Post, and waits until f has returned. It must not be called from
// within f or a sink.
func (l *Live) Do(f func(*Machine)) bool {
	done := make(chan struct{})
	if !l.Post(func(m *Machine) { defer close(done); f(m) }) {
		return false
	}
	<-done
	return true
}

// Ended is closed when the driver has ended and the machine is closed.
func (l *Live) Ended() <-chan struct{} { return l.ended }
