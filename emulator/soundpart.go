package emulator

import (
	"time"

	"codereader/voice"
)

// This file is the board's loudspeaker as far as time is concerned: a tone, and
// an utterance that waits for the tone's end or is being spoken.

// next returns when speech begins or ends by itself.
func (s *SoundState) next() (time.Duration, bool) {
	switch s.Phase {
	case Waiting:
		return s.Start, true
	case Speaking:
		return s.Start + s.Length, true
	}
	return 0, false
}

// tone plays a tone; speech that waits, waits for its end.
func (m *Machine) tone(t voice.Tone, volume uint8) {
	length := m.voice.ToneDuration(t)
	m.sound.ToneEnd = m.now + length
	m.emit(Event{Kind: KindTone, Tone: t, Volume: volume, Duration: length})
}

// say speaks an utterance, at once or when the tone has ended.
func (m *Machine) say(id uint32, u voice.Utterance) {
	s := &m.sound
	s.ID, s.Speech = id, u
	s.Length = m.voice.Duration(&s.Speech) // not of u: its address would have u on the heap
	s.Start, s.Phase = max(m.now, s.ToneEnd), Waiting
	m.soundDue()
}

// hush cuts speech. Speech that has not begun was never heard, so no event
// tells of it.
func (m *Machine) hush() {
	if m.sound.Phase == Speaking {
		m.emit(Event{Kind: KindSaid, ID: m.sound.ID, End: Cut})
	}
	m.sound.Phase = Silent
}

// soundDue begins or ends speech if it is time to.
func (m *Machine) soundDue() {
	s := &m.sound
	if at, ok := s.next(); !ok || at > m.now {
		return
	}
	switch s.Phase {
	case Waiting:
		s.Phase = Speaking
		m.emit(Event{Kind: KindSay, ID: s.ID, Utterance: s.Speech, Duration: s.Length})
	case Speaking:
		s.Phase = Silent
		m.emit(Event{Kind: KindSaid, ID: s.ID, End: Done})
		m.reader.Said(s.ID-m.said, m.now)
	}
}
