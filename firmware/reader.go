package firmware

import (
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// Timing that the guide leaves open, or gives in words (device.md, "Turning
// off" and "Code").
const (
	// IdleTime is how long after the last key activity, or the end of the last
	// speech, the reader turns itself off.
	IdleTime = 20 * time.Second

	// SettingTime is how long a changed setting stays on the display after its
	// words have ended, before the code comes back.
	SettingTime = 2 * time.Second
)

// Config is what a reader is given when it is put together.
type Config struct {
	Key      otp.Key // the zero Key: the reader is not activated
	Serial   Serial
	Settings Settings    // as last saved; one that is out of range starts at its default
	Clock    clock.Clock // the reader's own time of day
}

// Reader is the code reader's state machine. Give it every change of a key's
// contact with [Reader.Contact], the end of speech with [Reader.Said], and let
// time pass with [Reader.Advance], all with device times that never go back.
// A Reader is not safe for concurrent use.
type Reader struct {
	board  Board
	clock  clock.Clock
	key    otp.Key
	serial Serial
	state  State
}

// New returns a reader that is off.
func New(b Board, c Config) *Reader {
	r := &Reader{board: b, clock: c.Clock, key: c.Key, serial: c.Serial}
	r.state.Settings = c.Settings.Mended()
	return r
}

// Settings returns the settings as they are now.
func (r *Reader) Settings() Settings { return r.state.Settings }

// On says whether the reader is on.
func (r *Reader) On() bool { return r.state.On }

// Contact takes a change of a key's contact, bounce and all, at e.At.
func (r *Reader) Contact(e keypad.Event) {
	r.Advance(e.At)
	r.state.Contacts.Contact(e)
}

// Said tells the reader that the utterance with the given id has ended by
// itself at device time at. An id that is not being spoken is ignored.
func (r *Reader) Said(id uint32, at time.Duration) {
	r.Advance(at)
	if r.state.Speaking && id == r.state.Utterance {
		r.state.Speaking, r.state.Quiet = false, at
	}
}

// Next returns the device time of the next thing that the reader does by
// itself, and whether there is one: a contact that has become stable, a
// setting that gives way to the code, turning off.
func (r *Reader) Next() (time.Duration, bool) {
	next, ok := r.state.Contacts.Next()
	if at, due := r.state.SettingDue(); due && (!ok || at < next) {
		next, ok = at, true
	}
	if at, due := r.state.IdleDue(); due && (!ok || at < next) {
		next, ok = at, true
	}
	return next, ok
}

// Advance lets device time pass to at and does what is due until then, in
// order and each at its own time. What is due at one instant is done in this
// order: keys, the code's return to the display, turning off.
func (r *Reader) Advance(at time.Duration) {
	for {
		next, ok := r.Next()
		if !ok || next > at {
			return
		}
		if e, ok := r.state.Contacts.Take(next); ok {
			r.keyChanged(e)
			continue
		}
		if due, ok := r.state.SettingDue(); ok && due <= next {
			r.showCode()
			continue
		}
		r.turnOff(Idle, next)
	}
}

// keyChanged takes a change of a key, its bounce taken out.
func (r *Reader) keyChanged(e keypad.Event) {
	r.state.Active = e.At
	if e.Down {
		r.hush(e.At)
		if r.state.Shows == ShowsSerial {
			r.showCode()
		}
	}
	gestures := r.state.Gestures.Feed(e)
	for _, g := range gestures.All() {
		r.do(g, e.At)
	}
}

// hush stops what is being spoken.
func (r *Reader) hush(at time.Duration) {
	if r.state.Speaking {
		r.state.Speaking, r.state.Quiet = false, at
		r.board.Hush()
	}
}

// say speaks u with the settings as they are now.
func (r *Reader) say(u voice.Utterance, at time.Duration) {
	r.hush(at)
	u.Language, u.Volume, u.Speed = r.state.Settings.Language, r.state.Settings.Volume, r.state.Settings.Speed
	r.state.Utterance++
	r.state.Speaking = true
	r.board.Say(r.state.Utterance, u)
}

// show puts a text on the display, unless it is there already.
func (r *Reader) show(d Display, what Content) {
	r.state.Shows = what
	if d != r.state.Display {
		r.state.Display = d
		r.board.Show(d)
	}
}

// Bouncing says whether a contact has changed and not yet been stable for long
// enough to count.
func (r *Reader) Bouncing() bool {
	_, bouncing := r.state.Contacts.Next()
	return bouncing
}
