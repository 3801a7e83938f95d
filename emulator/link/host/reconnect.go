package host

import (
	"codereader/emulator/link"
	"codereader/firmware"
)

// Reconnect greets the firmware again, over another wire or the same, after it
// was lost or reset: plugging out and in again is an event, not an end. The
// reader is then off, at the device time of the last request, as after a loss of
// power; the board is told so. The settings are those that the board was told to
// keep last. The wire is the Firmware's, and is closed if there is an error;
// the old one is closed if it is another.
func (f *Firmware) Reconnect(w Wire) error {
	if w != f.line.wire {
		_ = f.line.wire.Close() // it is lost already
	}
	settings := f.done.Settings
	if err := f.connect(w); err != nil {
		f.err = err
		w.Close()
		return err
	}
	if f.board == nil {
		return nil
	}
	f.powerLost()
	f.config.Settings = settings
	return f.put()
}

// powerLost has the board be as after a loss of power.
func (f *Firmware) powerLost() {
	was := f.seen
	f.seen = seen{said: was.said, before: was.said}
	if was.speaking {
		f.board.Hush()
	}
	if was.display != (firmware.Display{}) {
		f.board.Show(firmware.Display{})
	}
	if was.on {
		f.board.Power(false, firmware.Idle)
	}
}

// put puts the firmware together with the configuration, off, at the device
// time of the last request.
func (f *Firmware) put() error {
	f.clockSent = false
	f.contacts = contacts{ticker: f.options.ticker()}
	if !f.options.Keep {
		f.provision()
	}
	f.request(link.KindRestart, link.At{At: f.last}.Append(f.payload[:0]))
	if !f.options.Keep {
		f.request(link.KindSetup, link.AppendSetup(f.payload[:0], f.config.Settings.Mended()))
	}
	f.syncClock(f.last)
	return f.err
}
