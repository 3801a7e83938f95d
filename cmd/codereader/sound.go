package main

import (
	"errors"
	"sync"
	"sync/atomic"

	"codereader/assets"
	"codereader/assets/adpcm"
	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// loudspeaker is the sound of a session: what the reader says, and the
// emulator's own help.
type loudspeaker struct {
	*speaker.Speaker
	off atomic.Bool // the reader's time does not pass as real time does

	// helpSamples returns the help as it is spoken in a language.
	helpSamples func(lang string) ([]int16, error)

	mu   sync.Mutex
	help int // counts the beginnings and ends of help: it is spoken while odd
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

// speakHelp speaks the help in a language, in place of what is being said. It
// does not wait for the samples, which take a while.
func (l *loudspeaker) speakHelp(lang string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.Cut()
	l.help += 1 + l.help%2
	turn := l.help
	go func() {
		pcm, err := l.helpSamples(lang)
		if err != nil {
			return // a language without spoken help
		}
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.help == turn {
			l.Play(pcm)
		}
	}()
}

// helpSamples returns the help as it is spoken.
func helpSamples(lang string) ([]int16, error) {
	packed, err := assets.Help.ReadFile("help/" + lang + ".wav")
	if err != nil {
		return nil, err
	}
	wav, err := adpcm.Unpack(packed)
	if err != nil {
		return nil, err
	}
	return sound.DecodeWAV(wav)
}

// stopHelp stops the help, if it may still be being spoken.
func (l *loudspeaker) stopHelp() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.help%2 == 1 {
		l.help++
		l.Cut()
	}
}
