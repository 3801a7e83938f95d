package conform

import (
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
)

// What a reader is put together with, unless a check says otherwise.
const (
	// Secret is that of RFC 6238's test vectors for SHA-1. It is public, so
	// what a failed check leaves can be replayed with it.
	Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

	// KeyURI is the key.
	KeyURI = "otpauth://totp/conform?secret=" + Secret

	// SerialNumber is the serial number.
	SerialNumber = "8675309"
)

// Start is what the reader's clock shows at first: the beginning of time step
// 41152263.
var Start = time.Unix(1234567890, 0).UTC()

// setup is how a check wants its reader, and whether that is more than a
// person can see to.
type setup struct {
	config emulator.Config
	inner  bool // key, serial number or clock are not the reader's own
	uri    string
	guard  *guard // of a firmware that may never be done
	err    error
}

// with changes a setup.
type with func(*setup)

func newSetup(o *Options, changes []with) setup {
	s := setup{uri: KeyURI}
	s.config.Settings = firmware.DefaultSettings
	s.config.Clock = clock.NewRTC(Start, 0)
	s.config.Voice = o.Voice
	s.guard = &guard{}
	if o.Firmware != nil {
		s.config.Firmware = s.guard.put(o.Firmware)
	}
	s.config.Serial, s.err = firmware.ParseSerial(SerialNumber)
	for _, change := range changes {
		change(&s)
	}
	if s.uri != "" && s.err == nil {
		s.config.Key, s.err = otp.ParseURI(s.uri)
	}
	return s
}

func inEnglish(s *setup) { s.config.Settings.Language = voice.English }

func atVolume(level uint8) with { return func(s *setup) { s.config.Settings.Volume = level } }

func atSpeed(level uint8) with { return func(s *setup) { s.config.Settings.Speed = level } }

// withKey gives the reader another key; "" is none.
func withKey(uri string) with {
	return func(s *setup) { s.uri, s.inner = uri, true }
}

func withSerial(digits string) with {
	return func(s *setup) {
		s.inner = true
		if serial, err := firmware.ParseSerial(digits); err != nil {
			s.err = err
		} else {
			s.config.Serial = serial
		}
	}
}

func startingAt(t time.Time) with {
	return func(s *setup) { s.config.Clock, s.inner = clock.NewRTC(t, s.config.Clock.Drift), true }
}
