package term

import "time"

const (
	// repeatDelay is the longest time after which a keyboard begins to repeat
	// a held key: 660 ms under X, 250 to 500 ms elsewhere.
	repeatDelay = 700 * time.Millisecond

	// repeatGap is the longest time between two repeats: 92 ms on the Linux
	// console and 90 ms under macOS, 25 to 40 ms elsewhere; the rest is for
	// what may delay one on its way.
	repeatGap = 120 * time.Millisecond
)

// repeats takes out the repeats of a held key (EN 301 549, 5.7). The first
// repeat looks like a second press until the next repeat comes, so a second
// press is kept back until it is clear that none does. The zero value is ready.
type repeats struct {
	last key
	at   time.Duration // when it came last
	any  bool          // a key has come
	held bool          // the last one is being held
	kept bool          // a second press of it is kept back
	less bool          // and is a double strike, which does not count
}

// take takes a key that came at a time, and appends the keys that are to be
// acted upon now. One that is struck double is not, but may be a repeat.
func (r *repeats) take(act []key, k key, at time.Duration, double bool) []key {
	act = r.release(act, at)
	if !r.any || k != r.last || at-r.at > repeatDelay {
		if r.kept && !r.less {
			act = append(act, r.last)
		}
		*r = repeats{last: k, at: at, any: true}
		if double {
			return act
		}
		return append(act, k)
	}
	r.held = (r.held || r.kept) && at-r.at < repeatGap
	if r.kept = !r.held; r.kept {
		r.less = double
	}
	r.at = at
	return act
}

// due returns when a press that is kept back is to be acted upon, if no other
// key comes before, and whether there is one.
func (r *repeats) due() (time.Duration, bool) { return r.at + repeatGap, r.kept }

// release appends the press that was kept back, if it is time.
func (r *repeats) release(act []key, at time.Duration) []key {
	if due, ok := r.due(); !ok || at < due {
		return act
	}
	r.kept = false
	if r.less {
		return act
	}
	return append(act, r.last)
}
