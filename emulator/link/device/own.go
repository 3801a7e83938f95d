package device

import (
	"time"

	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/keypad"
)

// A device that runs on its own clock, with a host looking on or without one,
// is told the time and its keys by its owner.

// Pass lets time pass to at, and does what is due. When the host steps the
// time, it does nothing.
func (d *Device) Pass(at time.Duration) {
	if d.mode == link.Own && at >= d.now {
		d.request, d.reason = 0, link.Fine
		d.pass(at)
	}
}

// Next returns when the reader does something by itself, and whether it will.
// When the host steps the time, it never does.
func (d *Device) Next() (time.Duration, bool) {
	if d.mode != link.Own {
		return 0, false
	}
	return d.reader.Next()
}

// Contact takes a change of a contact of the device's own keys, at the time
// that was passed to last, and tells the host of it.
func (d *Device) Contact(k keypad.Key, down bool) {
	if d.mode != link.Own || k >= keypad.Keys {
		return
	}
	e := keypad.Event{Key: k, Down: down, At: d.now}
	d.send(link.KindKey, link.AppendContact(d.scratch[:0], e))
	d.reader.Contact(e)
}

// Said tells that an utterance has ended, at the time that was passed to last,
// on a loudspeaker of the device's own.
func (d *Device) Said(id uint32) {
	if d.mode == link.Own {
		d.reader.Said(id, d.now)
	}
}

// Log tells the host something for people to know, if there is a host and room.
// It must hold no secret and no code.
func (d *Device) Log(level link.Level, text string) {
	m := link.Log{Level: level, Text: text}
	if d.Greeted() {
		d.queue.put(link.KindLog, m.Append(d.scratch[:0]), queueSize/2)
	}
}

// Settings returns the reader's settings as they are.
func (d *Device) Settings() firmware.Settings { return d.reader.Settings() }
