package conform

import (
	"time"

	"codereader/clock"
)

var timeChecks = []quote{
	{"The reader has its own clock.", []Check{
		{Number: "17.1", Title: "The code is of the reader's clock, whatever the time is elsewhere", run: func(r *Rig) {
			for _, year := range []int{1970, 1999, 2038, 2099} {
				r.start(startingAt(time.Date(year, 2, 3, 4, 5, 6, 0, time.UTC)))
				r.tap()
				r.showsNewCode()
			}
		}},
		{Number: "17.2", Title: "A new code every 30 s, from one step to the next", run: func(r *Rig) {
			r.start()
			for range 6 {
				r.tap()
				r.showsNewCode()
				r.tap()
				r.wait(30 * time.Second)
			}
		}},
	}},
	{"It can be set, it can drift (parts per million)", []Check{
		{Number: "17.3", Title: "The clock can be set, on and back, and the next code is of the new time", run: func(r *Rig) {
			r.startOn()
			for _, on := range []time.Duration{24 * time.Hour, -10 * 365 * 24 * time.Hour, 30 * time.Second} {
				r.tap()
				r.setClock(Start.Add(on))
				r.tap()
				r.showsNewCode()
				r.settle()
			}
		}},
		{Number: "17.4", Title: "Setting the clock moves no timer", run: func(r *Rig) {
			r.startOn()
			r.wait(19 * time.Second)
			r.setClock(Start.Add(-24 * time.Hour))
			r.offAfter(time.Second)
			r.startOn()
			r.setClock(Start.Add(24 * time.Hour))
			r.offAfter(20 * time.Second)
		}},
		{Number: "17.5", Title: "100 ppm fast or slow is a step gained or lost in 300,000 s, to the step's border", run: func(r *Rig) {
			for _, drift := range []clock.Drift{100 * clock.PPM, 0, -100 * clock.PPM} {
				for _, early := range []time.Duration{time.Millisecond, 0} {
					r.start()
					r.setDrift(drift)
					r.wait(300_000*time.Second - 105*time.Millisecond - early)
					r.tap()
					r.showsNewCode()
				}
			}
		}},
		{Number: "17.6", Title: "A drift that begins while the reader runs counts from there", run: func(r *Rig) {
			r.startOn()
			r.tap()
			r.wait(time.Hour)
			r.setDrift(clock.MaxDrift)
			r.wait(time.Hour)
			r.tap()
			r.showsNewCode()
			r.tap()
			r.setDrift(-clock.MaxDrift)
			r.wait(time.Hour)
			r.tap()
			r.showsNewCode()
		}},
		{Number: "17.7", Title: "The clock goes on through a loss of power", run: func(r *Rig) {
			r.startOn()
			r.wait(45 * time.Second)
			r.powerLoss()
			r.tap()
			r.showsNewCode()
		}},
	}},
	{"and it must never be read from anywhere but the clock it was given", []Check{
		{Number: "17.8", Title: "A clock that stands still makes the same code for a day", run: func(r *Rig) {
			r.start()
			r.setDrift(-clock.MaxDrift)
			for range 24 {
				r.wait(time.Hour)
				r.tap()
				r.shows("005 924")
				r.tap()
			}
		}},
	}},
}
