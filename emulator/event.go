package emulator

import (
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Kind is the kind of an [Event].
type Kind uint8

// The kinds of events. Each comment names the fields that are set besides At.
const (
	KindStart   Kind = iota // Settings, Serial, Clock
	KindKey                 // Key, Down: a contact, before bounce is taken out
	KindPower               // On, Why
	KindDisplay             // Display
	KindSay                 // ID, Utterance, Duration: its first sample sounds
	KindSaid                // ID, End: its last sample has sounded
	KindTone                // Tone, Volume, Duration: its first sample sounds
	KindSetting             // Setting, Settings: one setting has changed
	KindOTP                 // Step: a one-time code was made
	KindEnd                 // the machine was switched off
	KindClock               // Clock: the reader's clock was set, or runs otherwise
	KindRestore             // State: back to an earlier one, or another
	KindReset               // Text, why: the firmware lost its power, and started anew

	// Kinds is the number of kinds.
	Kinds = 13
)

// String returns the kind's name in traces.
func (k Kind) String() string {
	if k >= Kinds {
		return "unknown"
	}
	return [Kinds]string{"start", "key", "power", "display", "say", "said", "tone", "setting", "otp", "end", "clock", "restore", "reset"}[k]
}

// End is how an utterance ended.
type End uint8

// The ends.
const (
	Done End = iota // with its last word
	Cut             // by a key

	// Ends is the number of ends.
	Ends = 2
)

// String returns the end's name in traces: "done" or "cut".
func (e End) String() string {
	if e == Cut {
		return "cut"
	}
	return "done"
}

// Event is something that happened. Which fields are set depends on its kind;
// the others are zero.
type Event struct {
	At   time.Duration // device time since start
	Kind Kind

	Key       keypad.Key
	Down      bool
	On        bool
	Why       firmware.Why
	Display   firmware.Display
	ID        uint32
	Utterance voice.Utterance
	Duration  time.Duration
	End       End
	Tone      voice.Tone
	Volume    uint8
	Setting   Setting
	Settings  firmware.Settings
	Step      uint64
	Serial    firmware.Serial
	Clock     clock.RTC
	State     State
	Text      string
}

// Sink takes events as they happen, in order. It must not call the machine
// that they come from.
type Sink interface {
	Emit(Event)
}

// SinkFunc is a function that is a [Sink].
type SinkFunc func(Event)

// Emit calls f.
func (f SinkFunc) Emit(e Event) { f(e) }
