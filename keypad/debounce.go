package keypad

import "time"

// DebounceTime is how long a contact must be stable before its change counts
// (device.md, "How keys are understood").
const DebounceTime = 5 * time.Millisecond

// Debouncer takes the bounce out of the contacts. The zero value has every key
// up. Its fields are there to be kept and shown; its methods change them.
type Debouncer struct {
	Contacts [Keys]Contact
	Changes  uint64 // counts changes, to keep the order of simultaneous ones
}

// Contact is the state of one key's contact.
type Contact struct {
	Closed bool          // now
	Stable bool          // what it last was once it had been stable
	Since  time.Duration // device time of the last change
	Change uint64        // its number among all changes
}

// Bouncing says whether the contact has changed and not been stable since.
func (c *Contact) Bouncing() bool { return c.Closed != c.Stable }

// Contact takes a change of a contact. One that changes nothing, or is of no
// key, is ignored.
func (d *Debouncer) Contact(e Event) {
	if e.Key >= Keys || d.Contacts[e.Key].Closed == e.Down {
		return
	}
	d.Changes++
	c := &d.Contacts[e.Key]
	c.Closed, c.Since, c.Change = e.Down, e.At, d.Changes
}

// Closed says whether the contact of k is closed now, bouncing or not.
func (d *Debouncer) Closed(k Key) bool { return k < Keys && d.Contacts[k].Closed }

// Next returns when the next change counts, if no contact moves before, and
// whether there is one.
func (d *Debouncer) Next() (time.Duration, bool) {
	k, ok := d.first()
	if !ok {
		return 0, false
	}
	return d.Contacts[k].Since + DebounceTime, true
}

// Take returns the first change that counts at device time at or before, with
// the time at which it began to count, and whether there is one. Call it until
// there is none.
func (d *Debouncer) Take(at time.Duration) (Event, bool) {
	k, ok := d.first()
	if !ok || d.Contacts[k].Since+DebounceTime > at {
		return Event{}, false
	}
	c := &d.Contacts[k]
	c.Stable = c.Closed
	return Event{Key: k, Down: c.Stable, At: c.Since + DebounceTime}, true
}

// first returns the key whose change is the oldest of those not yet counted.
func (d *Debouncer) first() (Key, bool) {
	first := None
	for k := Key0; k < Keys; k++ {
		if d.Contacts[k].Bouncing() && (first == None || d.Contacts[k].Change < d.Contacts[first].Change) {
			first = k
		}
	}
	return first, first != None
}
