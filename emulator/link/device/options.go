package device

import (
	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/firmware/otp"
)

// Options are what a device is made with. The zero value is a device that has
// nothing of its own: no display, no flash.
type Options struct {
	// Name is the firmware's name and version, ASCII, at most [link.MaxName]
	// bytes.
	Name string

	// Capabilities are what the device can do besides what every one can:
	// stepped time, and its state read and set. [link.OwnStorage] follows from
	// Store.
	Capabilities link.Capabilities

	// Held is what the device has kept from before.
	Held Held

	// Store keeps what must survive a loss of power; nil: the host does.
	Store Store

	// Board, if any, is told all that the host is told, as it is decided: a
	// display and a loudspeaker of the device's own. It must not call the
	// device.
	Board firmware.Board
}

// Held is what survives a loss of power.
type Held struct {
	Provisioned bool // has a key or a serial number
	Key         otp.Key
	Serial      firmware.Serial
	Settings    firmware.Settings
}

// Store keeps what must survive a loss of power, on the device itself. Each
// method returns once it is kept, or why it is not.
type Store interface {
	SaveSettings(firmware.Settings) error
	SaveStep(step uint64) error     // of the last code made
	Provision(link.Provision) error // the secret is the caller's
	Erase() error                   // all of it
}

func (o *Options) capabilities() link.Capabilities {
	c := o.Capabilities | link.SteppedTime | link.StateAccess
	if o.Store != nil {
		c |= link.OwnStorage
	}
	return c
}
