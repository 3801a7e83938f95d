package emulator

import (
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
)

// The reader's time of day can be set, made to drift, and stopped. None of it
// moves device time, in which timers run, and nothing that is done to device
// time moves the time of day by itself: however fast device time passes, the
// reader's clock goes along with it, one second for each, but for its drift.

// TimeOfDay returns what the reader's clock shows now.
func (m *Machine) TimeOfDay() time.Time { return m.clock.TimeOfDay(m.now) }

// SetTimeOfDay sets the reader's clock.
func (m *Machine) SetTimeOfDay(t time.Time) {
	c := m.clock
	c.Set(m.now, t)
	m.SetClock(c)
}

// SetDrift changes how fast the reader's clock runs from now on.
// -[clock.MaxDrift] stops it.
func (m *Machine) SetDrift(d clock.Drift) {
	c := m.clock
	c.SetDrift(m.now, d)
	m.SetClock(c)
}

// SetBeforeStepEnd sets the reader's clock on, to so long before the end of
// the time step that it is in, or of the next one if it is nearer to the end
// already. A reader without a key has steps of [otp.DefaultPeriod].
func (m *Machine) SetBeforeStepEnd(before time.Duration) {
	period := m.Period()
	now := m.TimeOfDay()
	on := clock.StepLeft(now, period) - before%period
	if on < 0 {
		on += period
	}
	m.SetTimeOfDay(now.Add(on))
}

// Step returns the number of the time step that the reader's clock is in, and
// how long it is until the next, as that clock runs.
func (m *Machine) Step() (step uint64, left time.Duration) {
	now, period := m.TimeOfDay(), m.Period()
	return clock.Step(now, period), clock.StepLeft(now, period)
}

// Period returns how long a time step is. A reader without a key has steps of
// [otp.DefaultPeriod].
func (m *Machine) Period() time.Duration {
	if m.config.Key.IsZero() {
		return otp.DefaultPeriod
	}
	return m.config.Key.Period()
}

// SetClock gives the reader's clock another state altogether.
func (m *Machine) SetClock(c clock.RTC) {
	m.clock = c
	m.emit(Event{Kind: KindClock, Clock: m.clock})
}
