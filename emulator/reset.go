package emulator

import (
	"codereader/firmware"
	"codereader/keypad"
)

// PowerLoss is why a machine is reset when its power fails.
const PowerLoss = "power"

// Reset takes the power from the board for a moment, or tells that the board
// did so: the reader is off with nothing on its display, and starts anew with
// the settings that it had stored. Device time, its clock and the keys that
// are held go on. Why is for the trace.
func (m *Machine) Reset(why string) {
	if m.ended {
		return
	}
	m.emit(Event{Kind: KindReset, Text: why})
	b := board{m}
	b.Hush()
	if m.display != (firmware.Display{}) {
		b.Show(firmware.Display{})
	}
	if m.on {
		b.Power(false, firmware.Loss)
	}
	m.sound.ToneEnd = min(m.sound.ToneEnd, m.now)
	m.said = m.sound.ID
	m.start(m.settings)
	m.reader.Advance(m.now)
	for k, down := range m.contacts {
		if down {
			m.reader.Contact(keypad.Event{Key: keypad.Key(k), Down: true, At: m.now})
		}
	}
}
