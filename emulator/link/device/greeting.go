package device

import "codereader/emulator/link"

// hello takes HELLO. Of another protocol version, or of a mode that the device
// does not have, it begins no session: WELCOME tells the host so.
func (d *Device) hello(p *link.Packet) {
	m, reason := link.ParseHello(p.Payload)
	if reason != link.Fine || p.Session == 0 {
		return
	}
	if p.Session == d.session.ID() && !d.session.Fresh() {
		return // late
	}
	d.welcome, d.boot = p.Session, false
	if p.Session == d.session.ID() || m.Version != link.Version || d.options.capabilities()&m.Mode.Capability() == 0 {
		return
	}
	d.session.Begin(p.Session)
	d.mode = m.Mode
	d.queue.clear()
	d.await, d.request, d.stated = waited{}, 0, 0
}

// introduce writes WELCOME or BOOT.
func (d *Device) introduce(kind link.Kind, session uint8, frame []byte) int {
	m := link.Welcome{
		Version: link.Version, Capabilities: d.options.capabilities(), Time: d.now, Next: d.next(),
		Settings: d.reader.Settings(), Serial: d.held.Serial, Name: d.options.Name,
		Flags: flag(link.Provisioned, d.held.Provisioned) | flag(link.WithKey, !d.held.Key.IsZero()) | flag(link.On, d.reader.On()),
	}
	p := link.Packet{Kind: kind, Session: session, Payload: m.Append(d.scratch[:0])}
	return p.Encode(frame)
}
