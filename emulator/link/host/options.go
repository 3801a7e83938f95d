package host

import (
	"io"
	"math/rand/v2"
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/keypad"
)

// Options say how a firmware is driven. The zero value will do.
type Options struct {
	// Mode is whose time passes: [link.Stepped], the emulator's, unless the
	// firmware is a board that a person uses.
	Mode link.Mode

	// Keep leaves the firmware the key, the serial number and the settings that
	// it has, in place of those of the machine.
	Keep bool

	// Silence is how long the firmware may do nothing that brings the link on;
	// 0 is [DefaultSilence].
	Silence time.Duration

	// Session is the number of the first session, 1 to 255; 0 is any.
	Session uint8

	// Log, if any, is told what the firmware has to say to people.
	Log func(link.Level, string)

	// Key, if any, is told of contacts of the firmware's own keys, in mode
	// [link.Own].
	Key func(keypad.Event)

	// Ticker is real time, by which a firmware in mode [link.Own] is told of
	// contacts; nil is the system's.
	Ticker clock.Ticker

	// Stderr, if any, gets what a process that was started writes to its
	// standard error.
	Stderr io.Writer
}

// Times of the link (LINK.md, "Delivery").
const (
	DefaultSilence = 5 * time.Second

	nudgeTime  = 20 * time.Millisecond
	repeatTime = 200 * time.Millisecond
)

func (o Options) ticker() clock.Ticker {
	if o.Ticker != nil {
		return o.Ticker
	}
	return clock.NewSystem()
}

func (o Options) silence() time.Duration {
	if o.Silence > 0 {
		return o.Silence
	}
	return DefaultSilence
}

func (o Options) session() uint8 {
	if o.Session > 0 {
		return o.Session
	}
	return uint8(1 + rand.IntN(255))
}
