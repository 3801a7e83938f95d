package window

import (
	"math"
	"sync/atomic"
	"time"

	"codereader/emulator"
	"codereader/emulator/present"
)

// mirror holds what the machine last was like. The machine lives on a
// goroutine of its own, which the window must neither touch nor depend on: it
// is asked for a new look after every event and every press.
type mirror struct {
	live  *emulator.Live
	hand  *emulator.Hand
	wake  func() // draws a frame soon
	asked atomic.Bool
	shut  atomic.Bool
	now   atomic.Pointer[look]

	// attach and inspect are called with the machine where it runs: once, and
	// whenever it is looked at. inspect says whether to draw a frame for each
	// event, whatever the reader looks like.
	attach  func(*emulator.Machine)
	inspect func(*emulator.Machine) bool

	// show returns what there is to see of a presentation. It is called as
	// inspect is; nil: there is none.
	show func() present.View
}

// look is what the machine was like at a moment of real time.
type look struct {
	emulator.State
	latched bool
	rate    float64 // device seconds a second
	show    present.View
	taken   time.Time
}

// same says whether two looks show the same thing. Time passes in both alike.
func (l *look) same(o *look) bool {
	s := l.State
	s.At = o.At
	return s == o.State && l.latched == o.latched && l.rate == o.rate && l.show == o.show
}

// passing says whether device time goes by steadily.
func (l *look) passing() bool { return l.rate > 0 && !math.IsInf(l.rate, 0) }

// deviceTime returns the device time at a moment of real time.
func (l *look) deviceTime(at time.Time) time.Duration {
	if !l.passing() {
		return l.At
	}
	return l.At + time.Duration(float64(at.Sub(l.taken))*l.rate)
}

// realTime returns the moment of real time of a device time, the zero time if
// it never comes.
func (l *look) realTime(at time.Duration) time.Time {
	if !l.passing() {
		return time.Time{}
	}
	return l.taken.Add(time.Duration(math.Ceil(float64(at-l.At) / l.rate)))
}

// open attaches the mirror to the machine.
func (m *mirror) open() {
	m.now.Store(&look{rate: 1, taken: time.Now()})
	m.live.Post(func(machine *emulator.Machine) {
		machine.Attach(m)
		m.attach(machine)
		m.take(machine)
	})
}

// Emit implements emulator.Sink.
func (m *mirror) Emit(e emulator.Event) {
	if e.Kind == emulator.KindRestore {
		m.hand.Forget() // whoever moved the time did not move the hand
	}
	m.ask()
}

// ask has the machine looked at soon.
func (m *mirror) ask() {
	if !m.shut.Load() && !m.asked.Swap(true) {
		m.live.Post(m.take)
	}
}

// answerTime is how long a frame waits for the machine to take a press. A
// frame for each press alone would take longer.
const answerTime = 4 * time.Millisecond

// do has a function move the hand, and waits for a short time for what comes
// of it.
func (m *mirror) do(f func(*emulator.Hand)) {
	done := make(chan struct{})
	posted := m.live.Post(func(machine *emulator.Machine) {
		f(m.hand)
		machine.Advance(machine.Now()) // what the hand does at once is planned for now
		m.look(machine)
		close(done)
	})
	if !posted {
		return
	}
	late := time.NewTimer(answerTime)
	defer late.Stop()
	select {
	case <-done:
	case <-late.C:
		go func() { <-done; m.wake() }()
	}
}

// take looks at the machine, and has a frame drawn if it looks different.
func (m *mirror) take(machine *emulator.Machine) {
	m.asked.Store(false)
	before := m.now.Load()
	l, always := m.look(machine)
	if always || !l.same(before) {
		m.wake()
	}
}

// look looks at the machine. always says to draw a frame even if it looks as
// before.
func (m *mirror) look(machine *emulator.Machine) (l *look, always bool) {
	l = &look{State: machine.State(), latched: m.hand.Latched(), rate: m.live.RateHere(), taken: time.Now()}
	if m.show != nil {
		l.show = m.show()
	}
	m.now.Store(l)
	return l, m.inspect(machine)
}
