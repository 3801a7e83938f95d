package emulator

import (
	"slices"
	"time"

	"codereader/keypad"
)

// plan is the contacts that are to change later, soonest first.
type plan []keypad.Event

// add puts e behind what is planned for the same instant.
func (p *plan) add(e keypad.Event) {
	i := len(*p)
	for i > 0 && (*p)[i-1].At > e.At {
		i--
	}
	*p = slices.Insert(*p, i, e)
}

func (p plan) next() (time.Duration, bool) {
	if len(p) == 0 {
		return 0, false
	}
	return p[0].At, true
}

// take removes and returns the first change that is due at a time.
func (p *plan) take(at time.Duration) (keypad.Event, bool) {
	if next, ok := p.next(); !ok || next > at {
		return keypad.Event{}, false
	}
	e := (*p)[0]
	*p = slices.Delete(*p, 0, 1)
	return e, true
}
