package clock

import "time"

// Step returns the number of the time step that t lies in, T of RFC 6238
// section 4.2 with T0 = 0. Times before 1970 are in step 0. The period is a
// whole number of seconds above 0.
func Step(t time.Time, period time.Duration) uint64 {
	return uint64(max(t.Unix(), 0)) / uint64(period/time.Second)
}

// StepLeft returns how long the time step that t lies in has still to go:
// above 0, and the whole period at its first instant.
func StepLeft(t time.Time, period time.Duration) time.Duration {
	in := time.Duration(t.Unix()%int64(period/time.Second))*time.Second + time.Duration(t.Nanosecond())
	return period - in
}
