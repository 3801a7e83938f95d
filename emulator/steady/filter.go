package steady

import "time"

// The longest times that a filter can be given. The standard asks for double
// strikes within up to 0.5 s; slow keys have as much room as other systems give
// them.
const (
	MaxDoubleStrike = 500 * time.Millisecond
	MaxSlowKeys     = 2 * time.Second
)

// Times are what a filter goes by. The zero Times let every press count.
type Times struct {
	// DoubleStrike is how long after a key has come up another press of the
	// same key does not count; nor does one after the release of such a press,
	// so that a key that goes on trembling is one press. Other keys count.
	DoubleStrike time.Duration

	// SlowKeys is how long a key must be held for its press to count, which it
	// then does at once. One that is let go sooner is no press, and begins no
	// DoubleStrike.
	SlowKeys time.Duration
}

// On says whether there is anything to go by.
func (t Times) On() bool { return t.DoubleStrike > 0 || t.SlowKeys > 0 }

// Filter says which presses count. It is used by one goroutine, with times that
// do not go back; the zero Filter lets every press count.
type Filter[K comparable] struct {
	Times Times

	keys    map[K]state
	waiting []K // are held, in order, and do not count yet
}

// state is what is known of a key that was used.
type state struct {
	down    bool          // it is held
	counts  bool          // and that counts
	strikes bool          // the press is a double strike
	at      time.Duration // since when it is down; or up, of what began a delay
}

// Press takes a key that goes down, and says whether that counts at once. One
// that is down already does not.
func (f *Filter[K]) Press(k K, at time.Duration) bool {
	s, used := f.keys[k]
	if s.down {
		return false
	}
	if f.keys == nil {
		f.keys = map[K]state{}
	}
	s = state{down: true, at: at, strikes: used && at-s.at < f.Times.DoubleStrike}
	if !s.strikes {
		s.counts = f.Times.SlowKeys <= 0
		if !s.counts {
			f.waiting = append(f.waiting, k)
		}
	}
	f.keys[k] = s
	return s.counts
}

// Release takes a key that comes up, and says whether that counts: it does if
// the press did.
func (f *Filter[K]) Release(k K, at time.Duration) bool {
	s := f.keys[k]
	if !s.down {
		return false
	}
	f.drop(k)
	if s.counts || s.strikes {
		f.keys[k] = state{at: at}
	} else {
		delete(f.keys, k)
	}
	return s.counts
}

// Held returns the first key that has been held for long enough by a time, if
// there is one, and lets it count: call it until there is none.
func (f *Filter[K]) Held(at time.Duration) (k K, ok bool) {
	due, ok := f.Due()
	if !ok || at < due {
		return k, false
	}
	k = f.waiting[0]
	f.drop(k)
	s := f.keys[k]
	s.counts = true
	f.keys[k] = s
	return k, true
}

// Due returns when the next key will have been held for long enough, and
// whether one is being waited for.
func (f *Filter[K]) Due() (time.Duration, bool) {
	if len(f.waiting) == 0 {
		return 0, false
	}
	return f.keys[f.waiting[0]].at + f.Times.SlowKeys, true
}

// Drop has what is held count no more: the keyboard is somebody else's now. A
// key that is down still comes up without counting.
func (f *Filter[K]) Drop() {
	f.waiting = nil
	for k, s := range f.keys {
		s.counts = false
		f.keys[k] = s
	}
}

// Counts says whether a key is held and that counts.
func (f *Filter[K]) Counts(k K) bool { s := f.keys[k]; return s.down && s.counts }

// drop has a key not be waited for.
func (f *Filter[K]) drop(k K) {
	for i, w := range f.waiting {
		if w == k {
			f.waiting = append(f.waiting[:i], f.waiting[i+1:]...)
			return
		}
	}
}
