package host

import (
	"codereader/emulator/link"
	"codereader/firmware"
)

// seen is what the firmware has had the board do, as far as it must be undone
// when the firmware is lost.
type seen struct {
	on       bool
	display  firmware.Display
	speaking bool
	said     uint32 // the last id that the board was given

	// before is what ids are counted on from: for the board they only grow,
	// though a firmware that was reset begins anew.
	before uint32
}

// message has the board do what the device's reader has decided.
func (s *seen) message(kind link.Kind, payload []byte, f *Firmware) (reason link.Reason) {
	b := f.board
	if b == nil {
		return link.Fine // there is no machine yet
	}
	switch kind {
	case link.KindPower:
		var m link.Power
		if m, reason = link.ParsePower(payload); reason == link.Fine {
			s.on = m.On
			b.Power(m.On, m.Why)
		}
	case link.KindDisplay:
		var m link.Display
		if m, reason = link.ParseDisplay(payload); reason == link.Fine {
			s.display = m.Display
			b.Show(m.Display)
		}
	case link.KindSay:
		var m link.Say
		if m, reason = link.ParseSay(payload); reason == link.Fine {
			s.speaking, s.said = true, m.ID+s.before
			b.Say(s.said, m.Utterance)
		}
	case link.KindTone:
		var m link.Tone
		if m, reason = link.ParseTone(payload); reason == link.Fine {
			b.Tone(m.Tone, m.Volume)
		}
	case link.KindHush:
		if _, reason = link.ParseAt(payload); reason == link.Fine {
			s.speaking = false
			b.Hush()
		}
	case link.KindSettings:
		var m link.Settings
		if m, reason = link.ParseSettings(payload); reason == link.Fine {
			f.done.Settings = m.Settings
			b.Save(m.Settings)
			f.keep(m.Tag)
		}
	case link.KindMade:
		var m link.Made
		if m, reason = link.ParseMade(payload); reason == link.Fine {
			b.Made(m.Step)
			f.keep(m.Tag)
		}
	}
	return reason
}
