package firmware_test

import (
	"fmt"
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
)

var timeSentences = []sentence{
	{quote: "The reader has its own clock.", holds: func(t *testing.T) {
		// Two readers with clocks of their own show different codes at once.
		a, b := newReader(t), newReader(t)
		b.clock.Set(0, epoch.Add(30*second))
		a.Tap(red)
		b.Tap(red)
		a.shows(codeOf(t, epochStep))
		b.shows(codeOf(t, epochStep+1))
	}},
	{quote: "It can be set, it can drift (parts per million)", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Tap(red)
		r.clock.Set(r.Now(), epoch.Add(24*time.Hour))
		r.Tap(red)
		r.shows(codeOf(t, epochStep+24*60*2))

		// Setting it moves no timer.
		r.Settle()
		r.Wait(19 * second)
		r.clock.Set(r.Now(), epoch.Add(-10*365*24*time.Hour))
		r.isOn(true)
		offAfter(r, second)

		// At 100 ppm, 30 s are gained in 300,000 s.
		for drift, step := range map[clock.Drift]int{100 * clock.PPM: 10_001, 0: 10_000, -100 * clock.PPM: 9_999} {
			r := newReader(t)
			r.clock.SetDrift(0, drift)
			r.Wait(300_000*second - 10*ms)
			r.Press(15*ms, red)
			r.shows(codeOf(t, epochStep+step))
		}
	}},
	{quote: "and it must never be read from anywhere but the clock it was given", holds: func(t *testing.T) {
		given := &watchedClock{}
		r := newReader(t, func(c *firmware.Config) { c.Clock = given })
		r.Tap(red)
		r.shows(codeOf(t, 0))
		if want := []time.Duration{firmwaretest.Hold + 5*ms}; fmt.Sprint(given.asked) != fmt.Sprint(want) {
			t.Errorf("the clock was read at device times %v, want %v", given.asked, want)
		}
		// Nothing but a code asks for the time.
		r.Settle()
		r.Chord(k0, k1, k9, k7, k4, k6, k5, k2)
		r.Wait(time.Hour)
		r.Tap(k3)
		if len(given.asked) != 1 {
			t.Errorf("the clock was read %d times for one code", len(given.asked))
		}
	}},
}

// watchedClock stands at 1970 and remembers when it was asked.
type watchedClock struct{ asked []time.Duration }

func (c *watchedClock) TimeOfDay(at time.Duration) time.Time {
	c.asked = append(c.asked, at)
	return time.Unix(0, 0)
}
