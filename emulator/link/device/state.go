package device

import "codereader/emulator/link"

func (d *Device) getState(payload []byte) (link.Reason, string) {
	offset, reason := link.ParseOffset(payload)
	if reason != link.Fine {
		return reason, ""
	}
	state := d.reader.State()
	all := link.AppendState(d.state[:0], &state)
	d.stated = 0
	if int(offset) > len(all) {
		return link.OutOfRange, ""
	}
	part := all[offset:]
	m := link.Part{Total: uint16(len(all)), Offset: offset, Bytes: part[:min(len(part), link.MaxPart)]}
	d.send(link.KindState, m.Append(d.scratch[:0]))
	return link.Fine, ""
}

func (d *Device) setState(payload []byte) (link.Reason, string) {
	m, reason := link.ParsePart(payload)
	switch {
	case reason != link.Fine:
		return reason, ""
	case int(m.Total) > len(d.state) || int(m.Offset) != d.stated && m.Offset != 0:
		return link.OutOfRange, "a part is missing"
	}
	d.stated = int(m.Offset) + copy(d.state[m.Offset:], m.Bytes)
	if d.stated < int(m.Total) {
		return link.Fine, ""
	}
	state, reason := link.ParseState(d.state[:d.stated])
	d.stated = 0
	if reason != link.Fine {
		return reason, "no such state"
	}
	d.reader.Restore(state)
	d.held.Settings = state.Settings
	d.failed = false
	if d.mode == link.Stepped {
		d.now = 0 // the state is of a time that the next request tells
	}
	return link.Fine, ""
}
