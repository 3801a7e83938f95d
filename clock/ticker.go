package clock

import "time"

// Ticker tells the device time.
type Ticker interface {
	// Now returns the device time since start. It never goes back.
	Now() time.Duration
}

// System is device time that passes as real time does, on the monotonic clock
// of the operating system.
type System struct{ start time.Time }

// NewSystem returns a System whose device time is 0 now.
func NewSystem() System { return System{start: time.Now()} }

// Now returns the real time since s was made.
func (s System) Now() time.Duration { return time.Since(s.start) }

// Manual is device time that passes only when it is told to. The zero value
// stands at 0.
type Manual struct{ now time.Duration }

// Now returns the time that m was last moved to.
func (m *Manual) Now() time.Duration { return m.now }

// Advance moves m on by d; a negative d leaves it where it is.
func (m *Manual) Advance(d time.Duration) { m.now += max(d, 0) }
