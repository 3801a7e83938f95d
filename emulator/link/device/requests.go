package device

import (
	"time"

	"codereader/emulator/link"
	"codereader/firmware"
)

// carryOut does what a request asks for, or says why not.
func (d *Device) carryOut(kind link.Kind, payload []byte) (link.Reason, string) {
	switch kind {
	case link.KindRestart:
		return d.restart(payload)
	case link.KindClock:
		return d.setClock(payload)
	case link.KindSetup:
		return d.setup(payload)
	case link.KindProvision:
		return d.provision(payload)
	case link.KindErase:
		return d.erase()
	case link.KindGetState:
		return d.getState(payload)
	case link.KindSetState:
		return d.setState(payload)
	case link.KindPing:
		return link.Fine, ""
	case link.KindContact, link.KindSaid, link.KindAdvance:
		if d.failed {
			return link.NotNow, "restart the reader"
		}
		return d.event(kind, payload)
	}
	return link.UnknownKind, ""
}

// event carries out a request with which time passes.
func (d *Device) event(kind link.Kind, payload []byte) (link.Reason, string) {
	switch kind {
	case link.KindContact:
		e, reason := link.ParseContact(payload)
		if reason != link.Fine {
			return reason, ""
		}
		if e.At, reason = d.until(e.At); reason == link.Fine {
			d.reader.Contact(e)
		}
		return reason, backwards
	case link.KindSaid:
		m, reason := link.ParseSaid(payload)
		if reason != link.Fine {
			return reason, ""
		}
		if m.At, reason = d.until(m.At); reason == link.Fine {
			d.reader.Said(m.ID, m.At)
		}
		return reason, backwards
	}
	m, reason := link.ParseAt(payload)
	if reason != link.Fine {
		return reason, ""
	}
	_, reason = d.until(m.At)
	return reason, backwards
}

const backwards = "time goes back"

// until lets time pass to that of a request, and returns it: what is due is
// done at its own time, so that the board knows it.
func (d *Device) until(at time.Duration) (time.Duration, link.Reason) {
	if d.mode == link.Own {
		return d.now, link.Fine
	}
	if at < d.now {
		return 0, link.OutOfRange
	}
	d.pass(at)
	return at, link.Fine
}

func (d *Device) pass(at time.Duration) {
	for {
		next, ok := d.reader.Next()
		if !ok || next > at {
			break
		}
		d.now = max(d.now, next)
		d.reader.Advance(next)
	}
	d.now = at
}

func (d *Device) restart(payload []byte) (link.Reason, string) {
	m, reason := link.ParseAt(payload)
	if reason != link.Fine {
		return reason, ""
	}
	if d.mode == link.Stepped {
		d.now = m.At
	}
	d.off()
	return link.Fine, ""
}

// off has the reader be as after a loss of power.
func (d *Device) off() {
	d.reader.Restore(firmware.State{Settings: d.held.Settings})
	d.failed = false
	if b := d.options.Board; b != nil {
		b.Hush()
		b.Show(firmware.Display{})
	}
}

func (d *Device) setClock(payload []byte) (link.Reason, string) {
	c, reason := link.ParseClock(payload)
	if reason != link.Fine {
		return reason, ""
	}
	if d.mode == link.Own {
		c.Since = d.now
	}
	d.clock = c
	return link.Fine, ""
}

func (d *Device) setup(payload []byte) (link.Reason, string) {
	s, reason := link.ParseSetup(payload)
	switch {
	case reason != link.Fine:
		return reason, ""
	case d.reader.On():
		return link.NotNow, "the reader is on"
	}
	if d.options.Store != nil && d.options.Store.SaveSettings(s) != nil {
		return link.NotStored, ""
	}
	d.held.Settings = s
	state := d.reader.State()
	state.Settings = s
	d.reader.Restore(state)
	return link.Fine, ""
}
