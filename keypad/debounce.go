package keypad

import "time"

// DebounceTime is how long a contact must be stable before its change counts
// (device.md, "How keys are understood").
const DebounceTime = 5 * time.Millisecond

// Debouncer takes the bounce out of the contacts. The zero value has every key
// up.
type Debouncer struct {
	contacts [Keys]contact
	changes  uint64 // counts changes, to keep the order of simultaneous ones
}

// contact is one key's contact: what it is now, and what it last was once it
// had been stable.
type contact struct {
	closed bool
	stable bool
	since  time.Duration
	change uint64
}

func (c *contact) bouncing() bool { return c.closed != c.stable }

// Contact takes a change of a contact. One that changes nothing, or is of no
// key, is ignored.
func (d *Debouncer) Contact(e Event) {
	if e.Key >= Keys || d.contacts[e.Key].closed == e.Down {
		return
	}
	d.changes++
	c := &d.contacts[e.Key]
	c.closed, c.since, c.change = e.Down, e.At, d.changes
}

// Closed says whether the contact of k is closed now, bouncing or not.
func (d *Debouncer) Closed(k Key) bool { return k < Keys && d.contacts[k].closed }

// Next returns when the next change counts, if no contact moves before, and
// whether there is one.
func (d *Debouncer) Next() (time.Duration, bool) {
	k, ok := d.first()
	if !ok {
		return 0, false
	}
	return d.contacts[k].since + DebounceTime, true
}

// Take returns the first change that counts at device time at or before, with
// the time at which it began to count, and whether there is one. Call it until
// there is none.
func (d *Debouncer) Take(at time.Duration) (Event, bool) {
	k, ok := d.first()
	if !ok || d.contacts[k].since+DebounceTime > at {
		return Event{}, false
	}
	c := &d.contacts[k]
	c.stable = c.closed
	return Event{Key: k, Down: c.stable, At: c.since + DebounceTime}, true
}

// first returns the key whose change is the oldest of those not yet counted.
func (d *Debouncer) first() (Key, bool) {
	first := None
	for k := Key0; k < Keys; k++ {
		if d.contacts[k].bouncing() && (first == None || d.contacts[k].change < d.contacts[first].change) {
			first = k
		}
	}
	return first, first != None
}
