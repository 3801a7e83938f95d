package host

import (
	"codereader/emulator/link"
	"codereader/firmware"
)

// State implements [emulator.Firmware]. It is fetched once after a request. Of a
// firmware without [link.StateAccess], or one whose times are those of its own
// clock, it has what the board was told alone.
func (f *Firmware) State() firmware.State {
	if f.state != nil {
		return *f.state
	}
	if f.err != nil || f.welcome.Capabilities&link.StateAccess == 0 || f.OwnClock() {
		return f.outside()
	}
	var all []byte
	for {
		f.part, f.parts = link.Part{}, f.parts[:0]
		f.request(link.KindGetState, link.AppendOffset(f.payload[:0], uint16(len(all))))
		if f.err == nil && (int(f.part.Offset) != len(all) || len(f.parts) == 0) {
			f.err = f.line.fail(errState)
		}
		if f.err != nil {
			return f.outside()
		}
		all = append(all, f.parts...)
		if len(all) >= int(f.part.Total) {
			break
		}
	}
	s, reason := link.ParseState(all)
	if reason != link.Fine {
		f.err = f.line.fail(errState)
	}
	s.Utterance += f.seen.before
	f.state = &s
	return s
}

// Restore implements [emulator.Firmware].
func (f *Firmware) Restore(s firmware.State) {
	s.Utterance -= f.seen.before
	all := link.AppendState(nil, &s)
	for offset := 0; offset < len(all); offset += link.MaxPart {
		m := link.Part{Total: uint16(len(all)), Offset: uint16(offset), Bytes: all[offset:min(len(all), offset+link.MaxPart)]}
		f.request(link.KindSetState, m.Append(f.payload[:0]))
	}
	f.seen.on, f.seen.display, f.seen.speaking = s.On, s.Display, s.Speaking
}

// outside is what is known of the state without asking.
func (f *Firmware) outside() firmware.State {
	return firmware.State{
		Settings: f.done.Settings, On: f.seen.on, Display: f.seen.display, Speaking: f.seen.speaking,
	}
}
