package link

import (
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/keypad"
)

// MaxTime is the latest device time that a request may give: beyond it the
// reader's timers might overflow. It is 146 years.
const MaxTime time.Duration = 1 << 62

// At is the payload of RESTART and ADVANCE: a device time.
type At struct{ At time.Duration }

// Append appends the payload to b.
func (m At) Append(b []byte) []byte { return putTime(b, m.At) }

// ParseAt reads the payload of RESTART or ADVANCE.
func ParseAt(payload []byte) (At, Reason) {
	f := fields{rest: payload}
	m := At{f.time()}
	return m, f.verdict(inTime(m.At))
}

func inTime(at time.Duration) Reason {
	if at < 0 || at > MaxTime {
		return OutOfRange
	}
	return Fine
}

// AppendContact appends the payload of CONTACT, or KEY.
func AppendContact(b []byte, e keypad.Event) []byte {
	return putFlag(append(putTime(b, e.At), byte(e.Key)), e.Down)
}

// ParseContact reads the payload of CONTACT, or KEY.
func ParseContact(payload []byte) (keypad.Event, Reason) {
	f := fields{rest: payload}
	at := f.time()
	reason := inTime(at)
	m := keypad.Event{At: at, Key: f.key(), Down: f.flag(&reason)}
	if m.Key >= keypad.Keys {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// Said is SAID: an utterance has ended by itself.
type Said struct {
	At time.Duration
	ID uint32
}

// Append appends the payload to b.
func (m Said) Append(b []byte) []byte { return put32(putTime(b, m.At), m.ID) }

// ParseSaid reads the payload of SAID.
func ParseSaid(payload []byte) (Said, Reason) {
	f := fields{rest: payload}
	m := Said{f.time(), f.u32()}
	return m, f.verdict(inTime(m.At))
}

// AppendClock appends the payload of CLOCK: what the reader's clock is.
func AppendClock(b []byte, c clock.RTC) []byte {
	b = put64(putTime(b, c.Since), uint64(c.Shown.Unix()))
	b = put32(b, uint32(c.Shown.Nanosecond()))
	return put32(b, uint32(int32(c.Drift)))
}

// ParseClock reads the payload of CLOCK.
func ParseClock(payload []byte) (clock.RTC, Reason) {
	f := fields{rest: payload}
	c := clock.RTC{Since: f.time()}
	seconds, nanoseconds := int64(f.u64()), f.u32()
	c.Drift = clock.Drift(int32(f.u32()))
	c.Shown = time.Unix(seconds, int64(nanoseconds)).UTC()
	reason := inTime(c.Since)
	if nanoseconds >= uint32(time.Second) || c.Drift < -clock.MaxDrift || c.Drift > clock.MaxDrift {
		reason = OutOfRange
	}
	return c, f.verdict(reason)
}

// Stored is STORED: the answer to SETTINGS or MADE.
type Stored struct {
	Tag uint8
	OK  bool
}

// Append appends the payload to b.
func (m Stored) Append(b []byte) []byte { return putFlag(append(b, m.Tag), m.OK) }

// ParseStored reads the payload of STORED.
func ParseStored(payload []byte) (Stored, Reason) {
	f := fields{rest: payload}
	var reason Reason
	m := Stored{f.u8(), f.flag(&reason)}
	return m, f.verdict(reason)
}

// AppendSetup appends the payload of SETUP.
func AppendSetup(b []byte, s firmware.Settings) []byte { return putSettings(b, s) }

// ParseSetup reads the payload of SETUP.
func ParseSetup(payload []byte) (firmware.Settings, Reason) {
	f := fields{rest: payload}
	s := f.settings()
	if !s.Valid() {
		return s, f.verdict(OutOfRange)
	}
	return s, f.verdict(Fine)
}
