package host

import (
	"codereader/emulator"
	"codereader/emulator/link"
	"codereader/firmware"
)

// Put is [Firmware.Start] for emulator.Config: an error is kept.
func (f *Firmware) Put(b firmware.Board, c firmware.Config) emulator.Firmware {
	f.Start(b, c)
	return f
}

// Start puts the firmware on a board as [firmware.New] does: off, at device
// time 0, with a key, a serial number, settings and a clock. What key the
// firmware had before is erased, unless [Options].Keep says otherwise. The
// error is that of [Firmware.Err] too.
func (f *Firmware) Start(b firmware.Board, c firmware.Config) error {
	f.board, f.config, f.seen, f.last, f.heard = b, c, seen{}, 0, unheard
	return f.put()
}

// provision gives the firmware the key and the serial number of the machine in
// place of its own.
func (f *Firmware) provision() {
	if f.welcome.Flags&link.Provisioned != 0 {
		f.request(link.KindErase, nil)
		f.welcome.Flags &^= link.Provisioned | link.WithKey
	}
	key, serial := f.config.Key, f.config.Serial
	if key.IsZero() && len(serial.Digits()) == 0 {
		return
	}
	secret := shortened(key)
	defer clear(secret)
	m := link.Provision{
		Algorithm: key.Algorithm(), Digits: uint8(key.Digits()), Period: key.Period(),
		Serial: serial, Secret: secret,
	}
	payload := m.Append(f.payload[:0])
	f.request(link.KindProvision, payload)
	clear(payload)
	clear(f.line.frame[:]) // which it was sent in
	f.welcome.Flags |= link.Provisioned
}
