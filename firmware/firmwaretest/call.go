package firmwaretest

import (
	"fmt"
	"time"

	"codereader/firmware"
	"codereader/voice"
)

// CallKind is which method of the board was called.
type CallKind uint8

// The methods.
const (
	Power CallKind = iota // On, Why
	Show                  // Display
	Say                   // ID, Utterance
	Tone                  // Tone, Volume
	Hush                  //
	Save                  // Settings
	Made                  // Step
)

// Call is one call of a method of the board. Which fields are set depends on
// the kind, as its constant's comment says; the others are zero.
type Call struct {
	At   time.Duration // what [Board.Now] was
	Kind CallKind

	On        bool
	Why       firmware.Why
	Display   firmware.Display
	ID        uint32
	Utterance voice.Utterance
	Tone      voice.Tone
	Volume    uint8
	Settings  firmware.Settings
	Step      uint64
}

// String describes the call in a line without its time, such as
//
//	power on red
//	show "123 456"
//	say 1 en 6 4: one two three, four five six
//	tone rising 6
//	hush
//	save da 7 4
//	made 41152263
//
// Of an utterance and of settings the language, the volume and the speed are
// given.
func (c Call) String() string {
	switch c.Kind {
	case Power:
		return fmt.Sprintf("power %s %v", map[bool]string{true: "on", false: "off"}[c.On], c.Why)
	case Show:
		return fmt.Sprintf("show %q", c.Display)
	case Say:
		u := c.Utterance
		return fmt.Sprintf("say %d %v %d %d: %s", c.ID, u.Language, u.Volume, u.Speed, u.Text())
	case Tone:
		return fmt.Sprintf("tone %v %d", c.Tone, c.Volume)
	case Hush:
		return "hush"
	case Save:
		return fmt.Sprintf("save %v %d %d", c.Settings.Language, c.Settings.Volume, c.Settings.Speed)
	case Made:
		return fmt.Sprintf("made %d", c.Step)
	}
	return "unknown"
}
