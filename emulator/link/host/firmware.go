package host

import (
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/keypad"
)

// Firmware is a firmware at the other end of a wire. It is an
// [emulator.Firmware]. As that has no errors, the first one is kept:
// [Firmware.Err]. From then on nothing happens any more, until
// [Firmware.Reconnect].
//
// It is not safe for concurrent use, as a machine is not.
type Firmware struct {
	options Options
	line    line
	session uint8 // number of the next session
	welcome link.Welcome
	err     error

	board  firmware.Board
	config firmware.Config
	seen   seen

	done      link.Done // the last one
	asked     uint8     // number of the request that is being answered
	answered  bool
	refused   *RefusedError
	stored    []link.Stored // to be sent
	clockSent bool
	clock     clock.RTC // that was sent last
	state     *firmware.State
	part      link.Part
	parts     []byte
	messages  int // that followed from this request
	payload   [link.MaxPayload]byte
	last      time.Duration // of the last request, or poll
	heard     time.Duration // of the last packet, or nudge, in mode Own
	contacts  contacts      // in mode Own
}

var _ emulator.Firmware = (*Firmware)(nil)

// Err returns the first error since the firmware was greeted, if any.
func (f *Firmware) Err() error { return f.err }

// Welcome returns what the firmware said of itself when it was greeted.
func (f *Firmware) Welcome() link.Welcome { return f.welcome }

// Bytes returns how many bytes have gone to the firmware and come from it.
func (f *Firmware) Bytes() (sent, received int64) { return f.line.sent, f.line.received }

// String names the firmware, as [Dial] was told.
func (f *Firmware) String() string { return f.line.wire.String() }

// Close lets go of the firmware. A process that was started for it is ended.
func (f *Firmware) Close() error { return f.line.wire.Close() }

// Contact implements [emulator.Firmware].
func (f *Firmware) Contact(e keypad.Event) {
	if f.OwnClock() {
		f.contacts.later = append(f.contacts.later, e)
		f.tell(e.At)
		return
	}
	f.ask(link.KindContact, e.At, link.AppendContact(f.payload[:0], e))
}

// Said implements [emulator.Firmware].
func (f *Firmware) Said(id uint32, at time.Duration) {
	if f.OwnClock() && f.welcome.Capabilities&link.OwnSpeaker != 0 {
		return // it hears for itself when its words have ended
	}
	f.seen.speaking = f.seen.speaking && id != f.seen.said
	f.ask(link.KindSaid, at, link.Said{At: at, ID: id - f.seen.before}.Append(f.payload[:0]))
}

// Advance implements [emulator.Firmware]. Before the next deadline nothing is
// sent: nothing would happen.
func (f *Firmware) Advance(at time.Duration) {
	if f.OwnClock() {
		f.poll(at)
		return
	}
	if next, ok := f.Next(); ok && next <= at {
		f.ask(link.KindAdvance, at, link.At{At: at}.Append(f.payload[:0]))
	}
}

// Next implements [emulator.Firmware].
func (f *Firmware) Next() (time.Duration, bool) {
	switch {
	case f.err != nil:
		return 0, false
	case f.OwnClock():
		return f.last + pollTime, true
	case f.done.Next == link.NoDeadline:
		return 0, false
	}
	return f.done.Next, true
}

// OwnClock says whether the firmware runs on its own clock. Its time then passes
// as it does outside, and its state cannot be restored.
func (f *Firmware) OwnClock() bool { return f.options.Mode == link.Own }

// Bouncing implements [emulator.Firmware].
func (f *Firmware) Bouncing() bool { return f.err == nil && f.done.Flags&link.Bouncing != 0 }

// Settings implements [emulator.Firmware].
func (f *Firmware) Settings() firmware.Settings { return f.done.Settings }

// Ping asks for nothing but an answer.
func (f *Firmware) Ping() error {
	f.request(link.KindPing, nil)
	return f.err
}

// ask makes a request of device time at, with the reader's clock as it is then.
func (f *Firmware) ask(kind link.Kind, at time.Duration, payload []byte) {
	if f.err != nil {
		return
	}
	f.last = at
	f.syncClock(at)
	f.request(kind, payload)
}

// syncClock tells the device of a clock that was set since.
func (f *Firmware) syncClock(at time.Duration) {
	var c clock.RTC
	switch own := f.config.Clock.(type) {
	case nil:
		return
	case *clock.RTC:
		c = *own
	default: // what it shows now is all there is to know
		c = clock.RTC{Shown: own.TimeOfDay(at), Since: at}
	}
	if f.clockSent && c == f.clock || f.err != nil {
		return
	}
	f.clock, f.clockSent = c, true
	if f.OwnClock() { // it is set to what the time is now
		c = clock.RTC{Shown: f.config.Clock.TimeOfDay(at), Drift: c.Drift}
	}
	var payload [32]byte
	f.request(link.KindClock, link.AppendClock(payload[:0], c))
}
