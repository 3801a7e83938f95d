package window

import "time"

// alarm draws a frame when something is due. Its methods are called by the
// game loop alone.
type alarm struct {
	timer *time.Timer
	wake  func()
}

// set makes the alarm go off at the first of some times; zero times are none.
func (a *alarm) set(now time.Time, times ...time.Time) {
	var first time.Time
	for _, t := range times {
		if !t.IsZero() && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	switch {
	case first.IsZero() && a.timer != nil:
		a.timer.Stop()
	case first.IsZero():
	case a.timer == nil:
		a.timer = time.AfterFunc(first.Sub(now), a.wake)
	default:
		a.timer.Reset(first.Sub(now))
	}
}
