package scenario

import (
	"time"

	"codereader/keypad"
)

// How a run moves its machine through device time.

// advance lets device time pass to at.
func (r *run) advance(at time.Duration) error {
	if err := r.ctx.Err(); err != nil {
		return problem("stopped: %w", err)
	}
	if at > MaxTime {
		return problem("a scenario lasts at most %v of device time, and this step would go on to %v", MaxTime, at)
	}
	r.m.Advance(at)
	return nil
}

// wait lets so much device time pass.
func (r *run) wait(d time.Duration) error { return r.advance(r.m.Now() + d) }

// until lets device time pass to the first instant at which something holds,
// at most to end, and says whether it holds then.
func (r *run) until(end time.Duration, holds func() bool) (bool, error) {
	for !holds() {
		next, ok := r.m.Next()
		if !ok || next > end {
			return false, r.advance(end)
		}
		if err := r.advance(next); err != nil {
			return false, err
		}
	}
	return true, nil
}

// contact closes or opens the contact of a key. If the contact did the
// opposite at this very instant, that first gets the time to count: it would
// be undone before the reader could know.
func (r *run) contact(k keypad.Key, down bool) error {
	if r.m.State().Down[k] == down {
		return nil
	}
	if r.edges[k] == r.m.Now() {
		if err := r.wait(keypad.DebounceTime); err != nil {
			return err
		}
	}
	r.m.Contact(k, down)
	r.edges[k], r.lastEdge = r.m.Now(), r.m.Now()
	return nil
}

// move is an edge of a key and time that passes after it.
func (r *run) move(k keypad.Key, down bool, after time.Duration) error {
	if err := r.contact(k, down); err != nil {
		return err
	}
	return r.wait(after)
}

// calm lets an edge of this very instant count, so that what is looked at next
// is what the edge does. Once time has passed since the edge, it has had what
// the script gave it.
func (r *run) calm() error {
	if r.lastEdge != r.m.Now() {
		return nil
	}
	return r.wait(keypad.DebounceTime)
}

// ready lets pass what an expectation is entitled to: edges count, and speech
// that is held up by a tone begins.
func (r *run) ready(l look) error {
	if err := r.calm(); err != nil {
		return err
	}
	if _, ok := l.(spoken); ok {
		if speech := r.m.State().Speech; speech.Waiting {
			return r.advance(speech.Start)
		}
	}
	return nil
}
