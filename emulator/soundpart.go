package emulator

import (
	"time"

	"codereader/voice"
)

// soundPart is the board's loudspeaker as far as time is concerned: a tone,
// and an utterance that waits for the tone's end or is being spoken.
type soundPart struct {
	toneEnd time.Duration

	phase  phase
	id     uint32
	speech voice.Utterance
	length time.Duration
	start  time.Duration // of the utterance, once it is no longer silent
}

type phase uint8

const (
	silent phase = iota
	waiting
	speaking
)

// next returns when speech begins or ends by itself.
func (s *soundPart) next() (time.Duration, bool) {
	switch s.phase {
	case waiting:
		return s.start, true
	case speaking:
		return s.start + s.length, true
	}
	return 0, false
}

// tone plays a tone; speech that waits, waits for its end.
func (m *Machine) tone(t voice.Tone, volume uint8) {
	length := m.voice.ToneDuration(t)
	m.sound.toneEnd = m.now + length
	m.emit(Event{Kind: KindTone, Tone: t, Volume: volume, Duration: length})
}

// say speaks an utterance, at once or when the tone has ended.
func (m *Machine) say(id uint32, u voice.Utterance) {
	s := &m.sound
	s.id, s.speech, s.length = id, u, m.voice.Duration(&u)
	s.start, s.phase = max(m.now, s.toneEnd), waiting
	m.soundDue()
}

// hush cuts speech. Speech that has not begun was never heard, so no event
// tells of it.
func (m *Machine) hush() {
	if m.sound.phase == speaking {
		m.emit(Event{Kind: KindSaid, ID: m.sound.id, End: Cut})
	}
	m.sound.phase = silent
}

// soundDue begins or ends speech if it is time to.
func (m *Machine) soundDue() {
	s := &m.sound
	if at, ok := s.next(); !ok || at > m.now {
		return
	}
	switch s.phase {
	case waiting:
		s.phase = speaking
		m.emit(Event{Kind: KindSay, ID: s.id, Utterance: s.speech, Duration: s.length})
	case speaking:
		s.phase = silent
		m.emit(Event{Kind: KindSaid, ID: s.id, End: Done})
		m.reader.Said(s.id, m.now)
	}
}
