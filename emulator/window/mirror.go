package window

import (
	"sync/atomic"
	"time"

	"codereader/emulator"
)

// mirror holds what the machine last was like. The machine lives on a
// goroutine of its own, which the window must neither touch nor wait for: it
// is asked for a new look after every event and every press.
type mirror struct {
	live  *emulator.Live
	hand  *emulator.Hand
	wake  func() // draws a frame soon
	asked atomic.Bool
	shut  atomic.Bool
	now   atomic.Pointer[look]
}

// look is what the machine was like at a moment of real time.
type look struct {
	emulator.State
	latched bool
	taken   time.Time
}

// deviceTime returns the device time at a moment of real time.
func (l *look) deviceTime(at time.Time) time.Duration { return l.At + at.Sub(l.taken) }

// open attaches the mirror to the machine.
func (m *mirror) open() {
	m.now.Store(&look{taken: time.Now()})
	m.live.Post(func(machine *emulator.Machine) {
		machine.Attach(m)
		m.take(machine)
	})
}

// Emit implements emulator.Sink.
func (m *mirror) Emit(emulator.Event) {
	if !m.shut.Load() && !m.asked.Swap(true) {
		m.live.Post(m.take)
	}
}

// do has f move the hand, and looks at what came of it.
func (m *mirror) do(f func(*emulator.Hand)) {
	m.live.Post(func(machine *emulator.Machine) {
		f(m.hand)
		m.take(machine)
	})
}

// take looks at the machine.
func (m *mirror) take(machine *emulator.Machine) {
	m.asked.Store(false)
	m.now.Store(&look{State: machine.State(), latched: m.hand.Latched(), taken: time.Now()})
	m.wake()
}
