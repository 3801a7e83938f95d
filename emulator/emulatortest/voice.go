// Package emulatortest has fakes for testing against package emulator: a voice
// whose lengths are easy to reckon with, and a recorder of events.
package emulatortest

import (
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// Lengths of the fake [Voice] at every speed.
const (
	WordLength  = 400 * time.Millisecond
	CommaLength = 300 * time.Millisecond
	ToneLength  = 100 * time.Millisecond
)

// Voice is an emulator.Voice without sound: each word takes [WordLength], each
// comma [CommaLength] more, each tone [ToneLength].
type Voice struct{}

var _ emulator.Voice = Voice{}

// Duration implements emulator.Voice.
func (Voice) Duration(u *voice.Utterance) time.Duration {
	d := time.Duration(u.Len()) * WordLength
	for _, it := range u.Items() {
		if it.Break == voice.Comma {
			d += CommaLength
		}
	}
	return d
}

// ToneDuration implements emulator.Voice.
func (Voice) ToneDuration(voice.Tone) time.Duration { return ToneLength }
