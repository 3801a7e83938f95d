package emulator

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// SnapshotVersion is the version of the snapshots that this program writes.
const SnapshotVersion = 1

// Snapshot is everything about a machine that changes while it runs: a copy,
// which nothing that happens later touches. The configuration is no part of
// it, and so no key ever gets into one. As JSON it is a text of some 3 KiB.
type Snapshot struct {
	Version  int // [SnapshotVersion]
	At       time.Duration
	Reader   firmware.State
	Clock    clock.RTC
	Contacts [keypad.Keys]bool
	Plan     []keypad.Event `json:",omitempty"`
	Sound    SoundState
	On       bool
	Display  firmware.Display
	Settings firmware.Settings
	Said     uint32 `json:",omitempty"` // utterances of before the last reset
}

// SoundState is what the loudspeaker does, as far as time is concerned.
type SoundState struct {
	ToneEnd time.Duration // of the last tone

	Phase  Phase
	ID     uint32          // of the last utterance
	Speech voice.Utterance // which waits, is being spoken, or was
	Start  time.Duration   // of its first sample
	Length time.Duration
}

// Phase is how far an utterance has come.
type Phase uint8

// The phases.
const (
	Silent  Phase = iota // it has ended, or was cut
	Waiting              // for a tone to end
	Speaking

	phases = 3
)

// Snapshot returns the machine's state.
func (m *Machine) Snapshot() Snapshot {
	return Snapshot{
		Version: SnapshotVersion, At: m.now, Reader: m.reader.State(), Clock: m.clock,
		Contacts: m.contacts, Plan: slices.Clone(m.plan), Sound: m.sound,
		On: m.on, Display: m.display, Settings: m.settings, Said: m.said,
	}
}

// Restore puts the machine into a state that it, or one with the same
// configuration, was in, device time and all, and tells the sinks so. From
// there the same inputs give the same events again. A snapshot that could not
// come from a machine is refused, and changes nothing; so is any with
// [ErrOwnClock] where the firmware has a clock of its own.
func (m *Machine) Restore(s Snapshot) error {
	if err := s.check(); err != nil {
		return err
	}
	if m.OwnClock() {
		return ErrOwnClock
	}
	m.reader.Restore(s.Reader)
	m.parts = parts{
		now: s.At, clock: s.Clock, contacts: s.Contacts, plan: slices.Clone(s.Plan), sound: s.Sound,
		on: s.On, display: s.Display, settings: s.Settings, said: s.Said, ended: m.ended,
	}
	m.emit(Event{Kind: KindRestore, State: m.State()})
	return nil
}

// check says what about a snapshot no machine's can have.
func (s *Snapshot) check() error {
	switch {
	case s.Version != SnapshotVersion:
		return fmt.Errorf("emulator: the snapshot is of version %d, and this program reads version %d", s.Version, SnapshotVersion)
	case s.At < 0:
		return fmt.Errorf("emulator: the snapshot's time %v is before its start", s.At)
	case !s.Settings.Valid() || !s.Reader.Settings.Valid():
		return fmt.Errorf("emulator: the snapshot has settings out of their range")
	case s.Said > s.Sound.ID:
		return fmt.Errorf("emulator: the snapshot has had %d utterances, and the last one is number %d", s.Said, s.Sound.ID)
	case s.Sound.Phase >= phases || s.Sound.Length < 0:
		return fmt.Errorf("emulator: the snapshot's speech is in no state that there is")
	}
	for i, e := range s.Plan {
		if e.At < s.At || i > 0 && e.At < s.Plan[i-1].At {
			return fmt.Errorf("emulator: the snapshot's plan is not in order at %v", e.At)
		}
	}
	return nil
}

// ParseSnapshot reads a snapshot that was written as JSON.
func ParseSnapshot(text []byte) (Snapshot, error) {
	var s Snapshot
	if err := json.Unmarshal(text, &s); err != nil {
		return Snapshot{}, fmt.Errorf("emulator: this is no snapshot: %w", err)
	}
	return s, s.check()
}
