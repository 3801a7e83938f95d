package link

import (
	"time"

	"codereader/firmware"
	"codereader/voice"
)

// What the device's reader has its board do. HUSH has a time alone: [At].

// Power is POWER: the reader has turned on or off.
type Power struct {
	At  time.Duration
	On  bool
	Why firmware.Why
}

// Append appends the payload to b.
func (m Power) Append(b []byte) []byte {
	return append(putFlag(putTime(b, m.At), m.On), byte(m.Why))
}

// ParsePower reads the payload of POWER.
func ParsePower(payload []byte) (Power, Reason) {
	f := fields{rest: payload}
	at := f.time()
	reason := inTime(at)
	m := Power{At: at, On: f.flag(&reason), Why: firmware.Why(f.u8())}
	if m.Why >= firmware.Whys {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// Display is DISPLAY: what the display shows.
type Display struct {
	At      time.Duration
	Display firmware.Display
}

// Append appends the payload to b.
func (m Display) Append(b []byte) []byte { return putText(putTime(b, m.At), m.Display.String()) }

// ParseDisplay reads the payload of DISPLAY.
func ParseDisplay(payload []byte) (m Display, _ Reason) {
	f := fields{rest: payload}
	m.At = f.time()
	reason := inTime(m.At)
	if m.Display.UnmarshalText(f.rest) != nil {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// Say is SAY: an utterance is to be spoken.
type Say struct {
	At        time.Duration
	ID        uint32
	Utterance voice.Utterance
}

// Append appends the payload to b.
func (m *Say) Append(b []byte) []byte {
	u := &m.Utterance
	b = put32(putTime(b, m.At), m.ID)
	b = append(b, byte(u.Language), u.Volume, u.Speed, byte(u.Len()))
	for _, it := range u.Items() {
		b = append(b, byte(it.Word), byte(it.Break))
	}
	return b
}

// ParseSay reads the payload of SAY.
func ParseSay(payload []byte) (m Say, _ Reason) {
	f := fields{rest: payload}
	m.At, m.ID = f.time(), f.u32()
	reason := inTime(m.At)
	s := f.settings()
	var items [voice.MaxItems]voice.Item
	n := int(f.u8())
	if n > len(items) {
		return m, f.verdict(OutOfRange)
	}
	for i := range items[:n] {
		items[i] = voice.Item{Word: voice.Word(f.u8()), Break: voice.Break(f.u8())}
	}
	u, ok := voice.FromItems(items[:n])
	if !ok || !s.Valid() {
		reason = OutOfRange
	}
	u.Language, u.Volume, u.Speed = s.Language, s.Volume, s.Speed
	m.Utterance = u
	return m, f.verdict(reason)
}

// Tone is TONE: a tone is to be played.
type Tone struct {
	At     time.Duration
	Tone   voice.Tone
	Volume uint8
}

// Append appends the payload to b.
func (m Tone) Append(b []byte) []byte { return append(putTime(b, m.At), byte(m.Tone), m.Volume) }

// ParseTone reads the payload of TONE.
func ParseTone(payload []byte) (Tone, Reason) {
	f := fields{rest: payload}
	m := Tone{f.time(), voice.Tone(f.u8()), f.u8()}
	reason := inTime(m.At)
	if m.Tone >= voice.Tones || m.Volume < voice.MinVolume || m.Volume > voice.MaxVolume {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// Settings is SETTINGS: settings to be kept, and answered with their tag.
type Settings struct {
	At       time.Duration
	Tag      uint8
	Settings firmware.Settings
}

// Append appends the payload to b.
func (m Settings) Append(b []byte) []byte {
	return putSettings(append(putTime(b, m.At), m.Tag), m.Settings)
}

// ParseSettings reads the payload of SETTINGS.
func ParseSettings(payload []byte) (Settings, Reason) {
	f := fields{rest: payload}
	m := Settings{f.time(), f.u8(), f.settings()}
	reason := inTime(m.At)
	if !m.Settings.Valid() {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// Made is MADE: a code was made, which is to be kept and answered with its tag.
type Made struct {
	At   time.Duration
	Tag  uint8
	Step uint64
}

// Append appends the payload to b.
func (m Made) Append(b []byte) []byte { return put64(append(putTime(b, m.At), m.Tag), m.Step) }

// ParseMade reads the payload of MADE.
func ParseMade(payload []byte) (Made, Reason) {
	f := fields{rest: payload}
	m := Made{f.time(), f.u8(), f.u64()}
	return m, f.verdict(inTime(m.At))
}
