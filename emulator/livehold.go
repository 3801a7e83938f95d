package emulator

import "time"

// halt is where device time is to stand still.
type halt struct {
	at      time.Duration
	reached func(*Machine)
}

// PassHere has device time pass as the system's clock does until it has come
// to at, and stand still there, to the nanosecond; reached is then called with
// the machine, and may move it. Another rate that is set before takes that
// back. It is for sinks and posted functions, as [Live.RateHere] is.
func (l *Live) PassHere(at time.Duration, reached func(*Machine)) {
	l.setRate(1)
	l.halt = &halt{at, reached}
}

// SetRateHere is [Live.SetRate] for sinks and posted functions: no time passes
// until it is so.
func (l *Live) SetRateHere(rate float64) {
	l.setRate(rateNear(rate, l.rate))
	l.halt = nil
}

// advanceTo lets device time pass to a time, but not beyond the halt.
func (l *Live) advanceTo(to time.Duration) {
	h := l.halt
	if h == nil || to < h.at {
		l.machine.Advance(to)
		return
	}
	l.machine.Advance(h.at)
	l.SetRateHere(0)
	h.reached(l.machine)
	l.setRate(l.rate) // from where that has left the machine
}
