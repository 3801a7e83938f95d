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

// newSide returns what the first so many of the events were, and those after
// them up to a time.
func newSide(events []emulator.Event, first int, until time.Duration) Side {
	var f emulator.Follow
	var s Side
	for i, e := range events {
		if i >= first && (e.At > until || e.Kind == emulator.KindRestore) {
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
	r := newHeard(b, out)
	var f emulator.Follow
	for _, e := range s.events {
		f.Emit(e)
		if e.Kind == emulator.KindTone && e.Volume == 0 {
			e.Volume = f.State().Settings.Volume
		}
		r.Emit(e)
	}
	if err := r.advanceTo(s.State.At); err != nil {
		return err
	}
	return r.sound.Err()
}
