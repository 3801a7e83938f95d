package link

import (
	"time"

	"codereader/firmware"
)

// Done is DONE: all that followed from a request has been sent.
type Done struct {
	Request  uint8 // its number
	Time     time.Duration
	Next     time.Duration // or [NoDeadline]
	Flags    Flags
	Settings firmware.Settings
}

// Append appends the payload to b.
func (m *Done) Append(b []byte) []byte {
	b = putTime(putTime(append(b, m.Request), m.Time), m.Next)
	return putSettings(append(b, byte(m.Flags)), m.Settings)
}

// ParseDone reads the payload of DONE.
func ParseDone(payload []byte) (Done, Reason) {
	f := fields{rest: payload}
	m := Done{f.u8(), f.time(), f.time(), Flags(f.u8()), f.settings()}
	if m.Time < 0 || m.Next < NoDeadline || !m.Settings.Valid() {
		return m, f.verdict(OutOfRange)
	}
	return m, f.verdict(Fine)
}

// Refused is REFUSED: a request changed nothing.
type Refused struct {
	Request uint8
	Reason  Reason
	Text    string // for people, ASCII
}

// Append appends the payload to b.
func (m *Refused) Append(b []byte) []byte {
	return putText(append(b, m.Request, byte(m.Reason)), m.Text)
}

// ParseRefused reads the payload of REFUSED.
func ParseRefused(payload []byte) (Refused, Reason) {
	f := fields{rest: payload}
	m := Refused{Request: f.u8(), Reason: Reason(f.u8())}
	m.Text = string(f.rest)
	return m, f.verdict(Fine)
}

// Level is how much a LOG matters.
type Level uint8

// The levels.
const (
	Debug Level = iota
	Information
	Warning
	Error
)

// Log is LOG: something for people to know.
type Log struct {
	Level Level
	Text  string
}

// Append appends the payload to b.
func (m *Log) Append(b []byte) []byte { return putText(append(b, byte(m.Level)), m.Text) }

// ParseLog reads the payload of LOG.
func ParseLog(payload []byte) (Log, Reason) {
	f := fields{rest: payload}
	m := Log{Level: Level(f.u8())}
	m.Text = string(f.rest)
	return m, f.verdict(Fine)
}

// Part is STATE and STATE!: a part of a state. STATE? has an offset alone:
// [AppendOffset].
type Part struct {
	Total  uint16 // bytes of the whole
	Offset uint16
	Bytes  []byte
}

// MaxPart is how many bytes of a state one part brings: few enough to get
// through on a line that damages one byte in a hundred.
const MaxPart = 64

// Append appends the payload to b.
func (m *Part) Append(b []byte) []byte {
	return append(put16(put16(b, m.Total), m.Offset), m.Bytes...)
}

// ParsePart reads the payload of STATE or STATE!. Its bytes are a view of it.
func ParsePart(payload []byte) (Part, Reason) {
	f := fields{rest: payload}
	m := Part{Total: f.u16(), Offset: f.u16()}
	m.Bytes = f.rest
	if int(m.Offset)+len(m.Bytes) > int(m.Total) {
		return m, f.verdict(OutOfRange)
	}
	return m, f.verdict(Fine)
}

// AppendOffset appends the payload of STATE?.
func AppendOffset(b []byte, offset uint16) []byte { return put16(b, offset) }

// ParseOffset reads the payload of STATE?.
func ParseOffset(payload []byte) (uint16, Reason) {
	f := fields{rest: payload}
	return f.u16(), f.verdict(Fine)
}
