package emulator

import (
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// Clips is the [Voice] of a bank of clips.
type Clips struct{ *sound.Bank }

var _ Voice = Clips{}

// ToneDuration implements [Voice].
func (Clips) ToneDuration(t voice.Tone) time.Duration { return sound.ToneDuration(t) }

// Sound is a sink that renders all that is heard to samples: sample n sounds
// at n / [sound.Rate] of device time.
type Sound struct {
	timeline *sound.Timeline
	err      error
}

// NewSound returns a sink that renders with a bank's clips and writes to out.
// Closing out is the caller's.
func NewSound(b *sound.Bank, out sound.PCMWriter) *Sound {
	return &Sound{timeline: sound.NewTimeline(b, out)}
}

// Emit implements [Sink].
func (s *Sound) Emit(e Event) {
	var err error
	switch {
	case s.err != nil:
		return
	case e.Kind == KindSay:
		err = s.timeline.Say(e.At, &e.Utterance)
	case e.Kind == KindTone:
		err = s.timeline.Tone(e.At, e.Tone, e.Volume)
	case e.Kind == KindSaid && e.End == Cut:
		err = s.timeline.Cut(e.At)
	case e.Kind == KindEnd:
		err = s.timeline.Close(e.At)
	}
	s.err = err
}

// AdvanceTo renders all that sounds before device time at.
func (s *Sound) AdvanceTo(at time.Duration) error {
	if s.err == nil {
		s.err = s.timeline.AdvanceTo(at)
	}
	return s.err
}

// Err returns the first error in writing, if any.
func (s *Sound) Err() error { return s.err }

// Player plays what the reader says as it says it. Package voice/speaker has
// players.
type Player interface {
	Say(voice.Utterance)
	Tone(t voice.Tone, volume uint8)
	Cut() // stops speech at once
}

// Play is a sink that has a player play along.
type Play struct{ Player Player }

// Emit implements [Sink].
func (p Play) Emit(e Event) {
	switch e.Kind {
	case KindSay:
		p.Player.Say(e.Utterance)
	case KindTone:
		p.Player.Tone(e.Tone, e.Volume)
	case KindSaid:
		if e.End == Cut {
			p.Player.Cut()
		}
	case KindEnd, KindRestore: // what sounds was said at another time
		p.Player.Cut()
	}
}
