package bundle

import (
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// Side is one of the two sides of a difference, up to its time.
type Side struct {
	State  emulator.State // what could be seen then
	events []emulator.Event
}

// newSide returns what events were up to a time.
func newSide(events []emulator.Event, until time.Duration) Side {
	var f emulator.Follow
	var s Side
	for _, e := range events {
		if e.At > until {
			break
		}
		f.Emit(e)
		s.events = append(s.events, e)
	}
	s.State = f.State()
	s.State.At = until
	return s
}

// Render writes all that was heard on this side. Tones have the volume of the
// settings: that of their event is not recorded, and it is the same.
func (s Side) Render(b *sound.Bank, out sound.PCMWriter) error {
	r := emulator.NewSound(b, out)
	var f emulator.Follow
	for _, e := range s.events {
		f.Emit(e)
		if e.Kind == emulator.KindTone && e.Volume == 0 {
			e.Volume = f.State().Settings.Volume
		}
		r.Emit(e)
	}
	if err := r.AdvanceTo(s.State.At); err != nil {
		return err
	}
	return r.Err()
}
