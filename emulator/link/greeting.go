package link

import (
	"time"

	"codereader/firmware"
)

// Capabilities are what a device can do.
type Capabilities uint16

// The capabilities.
const (
	SteppedTime Capabilities = 1 << iota // time is stepped by the host
	OwnClock                             // runs on its own clock
	StateAccess                          // its state can be read and set
	OwnStorage                           // keeps its settings itself
	OwnKeys
	OwnDisplay
	OwnSpeaker
)

// Mode is whose time passes.
type Mode uint8

// The modes.
const (
	Stepped Mode = iota // the host's
	Own                 // the device's
)

// Capability returns what a device needs for the mode; 0: no device has it.
func (m Mode) Capability() Capabilities {
	switch m {
	case Stepped:
		return SteppedTime
	case Own:
		return OwnClock
	}
	return 0
}

// Hello is HELLO: the host begins a session.
type Hello struct {
	Version      uint8
	Mode         Mode
	Capabilities Capabilities
}

// Append appends the payload to b.
func (m Hello) Append(b []byte) []byte {
	return put16(append(b, m.Version, byte(m.Mode)), uint16(m.Capabilities))
}

// ParseHello reads the payload of HELLO.
func ParseHello(payload []byte) (Hello, Reason) {
	f := fields{rest: payload}
	m := Hello{Version: f.u8(), Mode: Mode(f.u8()), Capabilities: Capabilities(f.u16())}
	return m, f.verdict(Fine)
}

// Flags are what WELCOME and DONE say of the reader.
type Flags uint8

// The flags. [Bouncing] stands in DONE alone and shares its bit with
// [Provisioned], which stands in WELCOME alone, as does [WithKey].
const (
	Bouncing    Flags = 1 << 0
	Provisioned Flags = 1 << 0
	WithKey     Flags = 1 << 1
	On          Flags = 1 << 2
)

// NoDeadline stands for a next deadline when there is none.
const NoDeadline time.Duration = -1 // all ones

// MaxName is how many bytes of a firmware's name are told.
const MaxName = 64

// Welcome is WELCOME, and BOOT: the device says what it is.
type Welcome struct {
	Version      uint8
	Capabilities Capabilities
	Flags        Flags
	Time         time.Duration
	Next         time.Duration // or [NoDeadline]
	Settings     firmware.Settings
	Serial       firmware.Serial
	Name         string // the firmware's name and version, ASCII
}

// Append appends the payload to b.
func (m *Welcome) Append(b []byte) []byte {
	b = append(put16(append(b, m.Version), uint16(m.Capabilities)), byte(m.Flags))
	b = putSettings(putTime(putTime(b, m.Time), m.Next), m.Settings)
	b = putSerial(b, &m.Serial)
	return putCounted(b, m.Name[:min(len(m.Name), MaxName)])
}

// ParseWelcome reads the payload of WELCOME or BOOT. Of another version than
// [Version] only that is read.
func ParseWelcome(payload []byte) (Welcome, Reason) {
	f := fields{rest: payload}
	m := Welcome{Version: f.u8()}
	if m.Version != Version {
		return m, f.verdict(Fine)
	}
	m.Capabilities, m.Flags = Capabilities(f.u16()), Flags(f.u8())
	m.Time, m.Next, m.Settings = f.time(), f.time(), f.settings()
	reason := f.serial(&m.Serial)
	m.Name = string(f.counted())
	if !m.Settings.Valid() || m.Time < 0 || m.Next < NoDeadline {
		reason = OutOfRange
	}
	return m, f.verdict(reason)
}

// putSerial appends a serial number as digits in ASCII, with their number in
// front.
func putSerial(b []byte, s *firmware.Serial) []byte {
	b = append(b, byte(len(s.Digits())))
	for _, d := range s.Digits() {
		b = append(b, '0'+d)
	}
	return b
}

func (f *fields) serial(to *firmware.Serial) Reason {
	text := f.counted()
	if len(text) == 0 {
		return Fine
	}
	s, err := firmware.ParseSerial(string(text))
	if err != nil {
		return OutOfRange
	}
	*to = s
	return Fine
}
