package link

import (
	"codereader/firmware"
	"codereader/keypad"
)

// StateVersion is the version of the bytes of a state: its first byte. LINK.md
// does not describe the others; a device whose state is another one has another
// version, or no [StateAccess].
const StateVersion = 1

// MaxState is the size of the largest state.
const MaxState = 1 + // version
	keypad.Keys*contactSize + 8 + // contacts
	1 + int(keypad.Key9+1)*pressSize + 8 + // gestures
	3 + // settings
	1 + 1 + firmware.DisplayWidth + 1 + // flags, display, what it shows
	1 + firmware.DisplayWidth + // code
	4 + 8 + 8 // utterance, times

const (
	contactSize = 1 + 8 + 8
	pressSize   = 1 + 8 + 8
)

// Bits of a state's bytes.
const (
	bitFirst  = 1 << 0 // contact closed, press down, red; on
	bitSecond = 1 << 1 // contact stable, press free, chorded; asked
	bitThird  = 1 << 2 // speaking
)

func bits(first, second, third bool) (b byte) {
	for i, v := range [...]bool{first, second, third} {
		if v {
			b |= 1 << i
		}
	}
	return b
}

// AppendState appends the bytes of a reader's state to b, [MaxState] at most.
func AppendState(b []byte, s *firmware.State) []byte {
	b = append(b, StateVersion)
	for i := range s.Contacts.Contacts {
		c := &s.Contacts.Contacts[i]
		b = append(b, bits(c.Closed, c.Stable, false))
		b = put64(putTime(b, c.Since), c.Change)
	}
	b = put64(b, s.Contacts.Changes)
	b = append(b, bits(s.Gestures.Red, s.Gestures.Chorded, false))
	for i := range s.Gestures.Digits {
		p := &s.Gestures.Digits[i]
		b = append(b, bits(p.Down, p.Free, false))
		b = put64(putTime(b, p.At), p.Number)
	}
	b = put64(b, s.Gestures.Presses)
	b = putSettings(b, s.Settings)
	b = append(b, bits(s.On, s.Asked, s.Speaking))
	b = append(putCounted(b, s.Display.String()), byte(s.Shows))
	b = append(b, byte(len(s.Code.Digits())))
	for _, d := range s.Code.Digits() {
		b = append(b, '0'+d)
	}
	return putTime(putTime(put32(b, s.Utterance), s.Active), s.Quiet)
}

// ParseState reads the bytes of a state, all of them.
func ParseState(bytes []byte) (firmware.State, Reason) {
	var s firmware.State
	f := fields{rest: bytes}
	if f.u8() != StateVersion {
		return s, OutOfRange
	}
	for i := range s.Contacts.Contacts {
		b := f.u8()
		s.Contacts.Contacts[i] = keypad.Contact{
			Closed: b&bitFirst != 0, Stable: b&bitSecond != 0, Since: f.time(), Change: f.u64(),
		}
	}
	s.Contacts.Changes = f.u64()
	b := f.u8()
	s.Gestures.Red, s.Gestures.Chorded = b&bitFirst != 0, b&bitSecond != 0
	for i := range s.Gestures.Digits {
		b := f.u8()
		s.Gestures.Digits[i] = keypad.Press{
			Down: b&bitFirst != 0, Free: b&bitSecond != 0, At: f.time(), Number: f.u64(),
		}
	}
	s.Gestures.Presses = f.u64()
	s.Settings = f.settings()
	b = f.u8()
	s.On, s.Asked, s.Speaking = b&bitFirst != 0, b&bitSecond != 0, b&bitThird != 0
	wrong := s.Display.UnmarshalText(f.counted()) != nil
	s.Shows = firmware.Content(f.u8())
	wrong = s.Code.UnmarshalText(f.counted()) != nil || wrong
	s.Utterance, s.Active, s.Quiet = f.u32(), f.time(), f.time()
	switch {
	case f.short || len(f.rest) > 0:
		return s, WrongPayload
	case wrong || s.Shows > firmware.ShowsSerial || !s.Settings.Valid():
		return s, OutOfRange
	}
	return s, Fine
}
