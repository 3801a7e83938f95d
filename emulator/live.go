package emulator

import (
	"context"
	"math"
	"sync"
	"time"

	"codereader/clock"
)

// The rates at which a [Live] can let device time pass, in device seconds a
// real second, besides 0 (not at all) and [AsFastAsItGoes].
const (
	MinRate = 0.1
	MaxRate = 100
)

// AsFastAsItGoes is the rate of a machine that leaps from one thing that
// happens to the next. Where nothing is due, no time passes.
var AsFastAsItGoes = math.Inf(1)

// Live drives a [Machine] in real time, or some other rate of time. It is the
// one place in the project that waits for time to pass.
type Live struct {
	machine *Machine
	ticker  clock.Ticker

	// Only Run touches these.
	rate  float64
	since time.Duration // the ticker's time at which the rate was set
	from  time.Duration // device time then
	last  time.Duration // device time when Run last let go of the machine
	halt  *halt         // nil: time passes without end

	mu     sync.Mutex
	posted []func(*Machine)
	closed bool
	wake   chan struct{} // holds one token when something was posted
	ended  chan struct{}
}

// NewLive returns a driver for m, which from then on is touched by nobody
// else. Device time goes on from where m stands, as fast as the system's
// clock.
func NewLive(m *Machine) *Live { return NewLiveAt(m, 1) }

// NewLiveAt is [NewLive] for a machine whose device time passes at a rate from
// the first moment on, as [Live.SetRate] has it.
func NewLiveAt(m *Machine, rate float64) *Live {
	return &Live{
		machine: m,
		ticker:  clock.NewSystem(),
		rate:    rateNear(rate, 1),
		from:    m.Now(),
		last:    m.Now(),
		wake:    make(chan struct{}, 1),
		ended:   make(chan struct{}),
	}
}

// Run drives the machine until ctx is done. It then does what is posted still,
// and closes the machine.
func (l *Live) Run(ctx context.Context) {
	defer close(l.ended)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		l.advance()
		l.doPosted(false)
		timer.Stop()
		if wait, ok := l.wait(); ok {
			timer.Reset(wait)
		}
		select {
		case <-l.wake:
		case <-timer.C:
		case <-ctx.Done():
			l.advance()
			l.doPosted(true)
			l.machine.Close()
			return
		}
	}
}

// advance lets as much device time pass as has by now.
func (l *Live) advance() {
	to := l.now()
	if l.rate == AsFastAsItGoes {
		to, _ = l.machine.Next() // 0 if there is nothing
	}
	l.advanceTo(to)
	l.last = l.machine.Now()
}

// now returns what device time is now.
func (l *Live) now() time.Duration {
	run := l.ticker.Now() - l.since
	switch l.rate {
	case 1:
		return l.from + run
	case AsFastAsItGoes:
		return l.machine.Now()
	}
	return l.from + time.Duration(float64(run)*l.rate)
}

// wait returns how long it is until something happens by itself, and whether
// anything will.
func (l *Live) wait() (time.Duration, bool) {
	next, ok := l.machine.Next()
	if l.halt != nil && (!ok || l.halt.at < next) {
		next, ok = l.halt.at, true
	}
	switch {
	case !ok || l.rate == 0:
		return 0, false
	case l.rate == AsFastAsItGoes:
		return 0, true
	}
	// Rounded up, or the last of it would be waited for again and again.
	return time.Duration(math.Ceil(float64(next-l.now()) / l.rate)), true
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
	if l.machine.Now() != l.last { // something moved its time: go on from there
		l.setRate(l.rate)
	}
}

func (l *Live) setRate(rate float64) {
	if l.machine.OwnClock() {
		rate = 1
	}
	l.from, l.since, l.rate = l.machine.Now(), l.ticker.Now(), rate
	l.last = l.from
}

// SetRate has device time pass at another rate from now on: [MinRate] to
// [MaxRate] device seconds a second, 0 for not at all, or [AsFastAsItGoes].
// Other rates become the nearest of these; NaN changes nothing. The reader's
// time of day goes along with device time, whatever the rate. With a firmware on
// a clock of its own the rate stays 1.
func (l *Live) SetRate(rate float64) {
	l.Post(func(*Machine) { l.SetRateHere(rate) })
}

// rateNear returns the rate that is nearest to one that was asked for; for NaN
// it is the rate that there is.
func rateNear(rate, is float64) float64 {
	switch {
	case math.IsNaN(rate):
		return is
	case rate <= 0:
		return 0
	case rate == AsFastAsItGoes:
		return rate
	}
	return min(max(rate, MinRate), MaxRate)
}

// Rate returns the rate at which device time passes.
func (l *Live) Rate() (rate float64) {
	l.Do(func(*Machine) { rate = l.rate })
	return rate
}

// RateHere is Rate for sinks and posted functions, which must not wait for the
// driver: it runs them.
func (l *Live) RateHere() float64 { return l.rate }

// Step lets time pass up to and with the next thing that happens by itself,
// and stops it there. With a firmware on a clock of its own it does nothing.
func (l *Live) Step() {
	l.Post(func(m *Machine) {
		if m.OwnClock() {
			return
		}
		if next, ok := m.Next(); ok {
			m.Advance(next)
		}
		l.setRate(0)
	})
}

// Post has f called with the machine, at its device time of then, soon and in
// the order of posting. It does not wait, and says whether f will be called:
// not once the driver has ended. f may move the machine's time, on or back.
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
