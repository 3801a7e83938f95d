package emulator

import (
	"time"

	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// State is what can be seen and heard of the reader at one instant.
type State struct {
	At       time.Duration
	On       bool
	Display  firmware.Display
	Settings firmware.Settings
	Down     [keypad.Keys]bool // contacts that are closed

	// Speech is what is being spoken, waits to be, or was spoken last; ID 0 is
	// nothing yet.
	Speech Speech
}

// Speech is an utterance and how far it has come.
type Speech struct {
	ID        uint32
	Utterance voice.Utterance
	Start     time.Duration // device time of its first sample
	Length    time.Duration
	Waiting   bool // for a tone to end
	Speaking  bool
}

// State returns the state now.
func (m *Machine) State() State {
	s := &m.sound
	return State{
		At: m.now, On: m.on, Display: m.display, Settings: m.settings, Down: m.contacts,
		Speech: Speech{
			ID: s.ID, Utterance: s.Speech, Start: s.Start, Length: s.Length,
			Waiting: s.Phase == Waiting, Speaking: s.Phase == Speaking,
		},
	}
}

// Settled says whether nothing is being spoken or about to be, no contact is
// still bouncing and no planned contact is outstanding.
func (m *Machine) Settled() bool {
	return m.sound.Phase == Silent && len(m.plan) == 0 && !m.reader.Bouncing()
}
