package firmwaretest

import (
	"time"

	"codereader/firmware"
	"codereader/voice"
)

// Board is a [firmware.Board] that keeps every call. The zero value is ready
// to use, off and blank.
type Board struct {
	// Calls are the calls so far. A test may cut them back, to Calls[:0] for
	// one that must not allocate.
	Calls []Call

	// Now is stamped on the calls. A [Rig] sets it; without one it is the
	// test's to set.
	Now time.Duration

	// Breach, if set, is called with each breach of the contract that is
	// written at [firmware.Board].
	Breach func(error)

	on        bool
	display   firmware.Display
	speaking  bool
	utterance voice.Utterance
	id        uint32
	made      bool       // a code, which has not been shown yet
	heard     func(Call) // a rig's ear
}

var _ firmware.Board = (*Board)(nil)

// On says whether the reader is on.
func (b *Board) On() bool { return b.on }

// Display returns what the display shows.
func (b *Board) Display() firmware.Display { return b.display }

// Speaking returns what is being said, or waits for a tone, and its id; and
// whether there is anything.
func (b *Board) Speaking() (id uint32, u voice.Utterance, speaking bool) {
	if !b.speaking {
		return 0, voice.Utterance{}, false
	}
	return b.id, b.utterance, true
}

// Said ends what is being said, and returns its id for [firmware.Reader.Said];
// 0 when there is nothing.
func (b *Board) Said() (id uint32) {
	if !b.speaking {
		return 0
	}
	b.speaking = false
	return b.id
}

// Power implements firmware.Board.
func (b *Board) Power(on bool, why firmware.Why) {
	b.checkPower(on, why)
	b.on, b.made = on, false
	b.record(Call{Kind: Power, On: on, Why: why})
}

// Show implements firmware.Board.
func (b *Board) Show(d firmware.Display) {
	b.checkShow(d)
	b.display, b.made = d, false
	b.record(Call{Kind: Show, Display: d})
}

// Say implements firmware.Board.
func (b *Board) Say(id uint32, u voice.Utterance) {
	b.checkSay(id, u)
	b.id, b.utterance, b.speaking = id, u, true
	b.record(Call{Kind: Say, ID: id, Utterance: u})
}

// Tone implements firmware.Board.
func (b *Board) Tone(t voice.Tone, volume uint8) {
	b.checkTone(t, volume)
	b.record(Call{Kind: Tone, Tone: t, Volume: volume})
}

// Hush implements firmware.Board.
func (b *Board) Hush() {
	b.speaking = false
	b.record(Call{Kind: Hush})
}

// Save implements firmware.Board.
func (b *Board) Save(s firmware.Settings) {
	b.checkSave(s)
	b.record(Call{Kind: Save, Settings: s})
}

// Made implements firmware.Board.
func (b *Board) Made(step uint64) {
	b.checkMade()
	b.made = true
	b.record(Call{Kind: Made, Step: step})
}

func (b *Board) record(c Call) {
	c.At = b.Now
	b.Calls = append(b.Calls, c)
	if b.heard != nil {
		b.heard(c)
	}
}
