package parts

import (
	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
)

// Board is a [firmware.Board] with a display and a loudspeaker.
type Board struct {
	screen *screen
	speech *speech
}

var _ firmware.Board = (*Board)(nil)

// NewBoard returns a board with a display and a loudspeaker, either of which
// may be nil, that speaks with a bank, nil for tones alone. said is told of
// each utterance that has ended by itself, and at once of one that cannot be
// heard; report is told what is broken. Both are called from goroutines of the
// board's, and must not call it.
func NewBoard(d Display, p Player, b *sound.Bank, said func(id uint32), report func(error)) *Board {
	board := &Board{screen: newScreen(d, report), speech: newSpeech(p, b, said, report)}
	go board.screen.run()
	go board.speech.run()
	return board
}

// Power lights the display or turns it dark.
func (b *Board) Power(on bool, _ firmware.Why) {
	b.screen.set(func(l *look) { l.on = on })
}

// Show shows a text.
func (b *Board) Show(d firmware.Display) {
	b.screen.set(func(l *look) { l.text = d })
}

// Say speaks an utterance, behind the tone that is being played.
func (b *Board) Say(id uint32, u voice.Utterance) { b.speech.say(id, u) }

// Tone plays a tone in place of one that is being played.
func (b *Board) Tone(t voice.Tone, volume uint8) { b.speech.tone(t, volume) }

// Hush stops speech, and leaves a tone alone.
func (b *Board) Hush() { b.speech.hush() }

// Save does nothing: the settings are kept elsewhere.
func (b *Board) Save(firmware.Settings) {}

// Made does nothing.
func (b *Board) Made(uint64) {}

// Close turns the display dark, stops the sound and waits until both are.
func (b *Board) Close() {
	b.screen.close()
	b.speech.close()
}
