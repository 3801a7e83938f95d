package main

import (
	"errors"
	"sync"

	"codereader/assets"
	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// loudspeaker is the sound of a session: what the reader says, and the
// emulator's own help.
type loudspeaker struct {
	*speaker.Speaker
	mu      sync.Mutex
	helping bool
}

// newLoudspeaker opens the sound. What becomes of it is given to tell.
func newLoudspeaker(b *sound.Bank, tell func(notice)) *loudspeaker {
	return &loudspeaker{Speaker: speaker.New(b, speaker.Child, func(err error) {
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

// speakHelp speaks the help in a language, in place of what is being said.
func (l *loudspeaker) speakHelp(lang string) {
	wav, err := assets.Help.ReadFile("help/" + lang + ".wav")
	if err != nil {
		return // a language without spoken help
	}
	pcm, err := sound.DecodeWAV(wav)
	if err != nil {
		return // cannot be: the file is the program's own, and tested
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.Cut()
	l.Play(pcm)
	l.helping = true
}

// stopHelp stops the help, if it may still be being spoken.
func (l *loudspeaker) stopHelp() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.helping {
		l.helping = false
		l.Cut()
	}
}
