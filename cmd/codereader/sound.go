package main

import (
	"errors"
	"sync"
	"sync/atomic"

	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// loudspeaker is the sound of a session: what the reader says, and what the
// emulator says itself.
type loudspeaker struct {
	*speaker.Speaker
	off atomic.Bool // the reader's time does not pass as real time does

	// helpSamples returns the help as it is spoken in a language.
	helpSamples func(lang string) ([]int16, error)

	mu   sync.Mutex
	turn int  // counts what the emulator said, and its ends
	own  bool // the emulator may be speaking
	mute bool // as soon as it has spoken
}

// newLoudspeaker opens the sound. What becomes of it is given to tell.
func newLoudspeaker(b *sound.Bank, tell func(notice)) *loudspeaker {
	return &loudspeaker{helpSamples: helpSamples, Speaker: speaker.New(b, speaker.Child, func(err error) {
		switch {
		case err == nil:
			tell(soundBack)
		case errors.Is(err, speaker.ErrDeviceLost):
			tell(soundLost)
		default:
			tell(noSound)
		}
	})}
}
