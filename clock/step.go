package clock

import "time"

// Step returns the number of the time step that t lies in, T of RFC 6238
// section 4.2 with T0 = 0. Times before 1970 are in step 0. The period is a
// whole number of seconds above 0.
func Step(t time.Time, period time.Duration) uint64 {
	return uint64(max(t.Unix(), 0)) / uint64(period/time.Second)
}

// StepLeft returns how long it is until the next time step begins: above 0, and
// the whole period at the first instant of a step. It goes on so before 1970,
// though the steps there are not counted.
func StepLeft(t time.Time, period time.Duration) time.Duration {
	seconds := int64(period / time.Second)
	in := t.Unix() % seconds
	if in < 0 {
		in += seconds
	}
	return period - time.Duration(in)*time.Second - time.Duration(t.Nanosecond())
}
