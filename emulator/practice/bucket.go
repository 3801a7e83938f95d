package practice

import "time"

// bucket lets through so many things a second, and so many at once.
type bucket struct {
	rate, burst float64
	spent       float64 // of the burst
	last        time.Time
}

// take says whether one more is let through now.
func (b *bucket) take(now time.Time) bool {
	if !b.last.IsZero() {
		b.spent = max(0, b.spent-max(0, now.Sub(b.last).Seconds())*b.rate)
	}
	b.last = now
	if b.spent+1 > b.burst {
		return false
	}
	b.spent++
	return true
}
