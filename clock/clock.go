package clock

import "time"

// Clock tells the time of day.
type Clock interface {
	// TimeOfDay returns what the clock shows at device time at.
	TimeOfDay(at time.Duration) time.Time
}

// RTC is the reader's real-time clock: it was set at some moment and has run
// since, a little fast or slow. It is a plain value: the same RTC shows the
// same time of day at the same device time, on every platform. The zero value
// shows year 1; set it.
type RTC struct {
	Shown time.Time     // what it was set to
	Since time.Duration // the device time at which it was set
	Drift Drift         // how fast it runs
}

// NewRTC returns a clock that shows start at device time 0.
func NewRTC(start time.Time, drift Drift) RTC {
	return RTC{Shown: start.Round(0).UTC(), Drift: drift}
}

// TimeOfDay implements [Clock]. The result is in UTC.
func (c *RTC) TimeOfDay(at time.Duration) time.Time {
	run := at - c.Since
	return c.Shown.Add(run + c.Drift.over(run))
}

// Set makes the clock show t at device time at. Its drift stays.
func (c *RTC) Set(at time.Duration, t time.Time) {
	c.Shown, c.Since = t.Round(0).UTC(), at
}

// SetDrift changes how fast the clock runs from device time at on; what it
// shows at that moment stays.
func (c *RTC) SetDrift(at time.Duration, d Drift) {
	c.Set(at, c.TimeOfDay(at))
	c.Drift = d
}
