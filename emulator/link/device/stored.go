package device

import (
	"codereader/emulator/link"
	"codereader/firmware"
)

// waited is what the host must have stored before anything else is sent.
type waited struct {
	tag      uint8 // 0: nothing
	is       bool  // settings
	settings firmware.Settings
}

// see takes note of a message that is about to be sent.
func (w *waited) see(kind link.Kind, payload []byte) {
	switch kind {
	case link.KindSettings:
		m, _ := link.ParseSettings(payload)
		*w = waited{tag: m.Tag, is: true, settings: m.Settings}
	case link.KindMade:
		m, _ := link.ParseMade(payload)
		*w = waited{tag: m.Tag}
	}
}

// keepSettings keeps settings on the device, if it has something to keep them
// with or nobody else to ask. It says whether that went well.
func (d *Device) keepSettings(s firmware.Settings) bool {
	if store := d.options.Store; store != nil && store.SaveSettings(s) != nil {
		d.reason = link.NotStored
		return false
	}
	if d.options.Store != nil || !d.Greeted() {
		d.held.Settings = s
	}
	return true
}

// nextTag returns the tag of a message to be stored: 1 to 255 and then 1 again.
func (d *Device) nextTag() uint8 {
	d.tag = max(d.tag+1, 1)
	return d.tag
}

// stored takes STORED. What the host could not keep must not be shown: what
// follows from it is dropped.
func (d *Device) stored(payload []byte) {
	m, reason := link.ParseStored(payload)
	if reason != link.Fine || m.Tag != d.await.tag || m.Tag == 0 {
		return
	}
	if d.await.is && m.OK {
		d.held.Settings = d.await.settings
	}
	d.await = waited{}
	if !m.OK {
		d.queue.clear()
		d.failed = true
		d.end(link.NotStored, "restart the reader")
	}
}
