package bundle

import (
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// heard is a sink that renders what is heard of a session in which one may go
// back: going to another state cuts what sounds, and samples go on from there.
type heard struct {
	bank   *sound.Bank
	out    sound.PCMWriter
	sound  *emulator.Sound
	origin time.Duration // device time of the first sample of sound
	last   time.Duration // of the last event
}

func newHeard(b *sound.Bank, out sound.PCMWriter) *heard {
	return &heard{bank: b, out: out, sound: emulator.NewSound(b, out)}
}

// Emit implements [emulator.Sink].
func (h *heard) Emit(e emulator.Event) {
	at := e.At
	if e.Kind == emulator.KindRestore {
		if h.advanceTo(h.last) == nil {
			h.sound, h.origin = emulator.NewSound(h.bank, h.out), at
		}
	} else {
		e.At -= h.origin
		h.sound.Emit(e)
	}
	h.last = at
}

// advanceTo renders what sounds before a device time.
func (h *heard) advanceTo(at time.Duration) error { return h.sound.AdvanceTo(at - h.origin) }
