package host

import (
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/keypad"
)

// contactGap is how far apart two contacts arrive at a firmware on its own
// clock, at least, if they are further apart than a bounce in the machine's time.
const contactGap = 2 * keypad.DebounceTime

// contacts are the changes of contacts that a firmware on its own clock is still
// to be told of. It takes them when they arrive: of a machine that was late for
// a moment, a short press would be no more than a bounce.
type contacts struct {
	ticker clock.Ticker // real time
	later  []keypad.Event
	any    bool
	last   keypad.Event  // the last one that was sent
	sent   time.Duration // and when
}

// due returns the next contact, if its time has come.
func (c *contacts) due() (e keypad.Event, is bool) {
	if len(c.later) == 0 {
		return e, false
	}
	e = c.later[0]
	now := c.ticker.Now()
	if c.any && e.At-c.last.At >= keypad.DebounceTime && now-c.sent < contactGap {
		return e, false
	}
	c.later, c.any, c.last, c.sent = c.later[1:], true, e, now
	return e, true
}

// tell sends the contacts whose time has come.
func (f *Firmware) tell(at time.Duration) {
	for {
		e, is := f.contacts.due()
		if !is || f.err != nil {
			return
		}
		f.ask(link.KindContact, at, link.AppendContact(f.payload[:0], e))
	}
}
