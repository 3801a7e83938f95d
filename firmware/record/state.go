package record

import (
	"errors"

	"codereader/firmware"
	"codereader/voice"
)

// State is what the reader keeps between one use and the next.
type State struct {
	Settings firmware.Settings

	// Step is the time step of the last code that was made, or 0 if none was.
	Step uint64
}

// DefaultState is the state of a new reader.
var DefaultState = State{Settings: firmware.DefaultSettings}

// ErrSettings reports settings that are out of their range.
var ErrSettings = errors.New("record: the settings are out of their range: see firmware.Settings")

const (
	stateSize  = 16
	languageAt = 0
	volumeAt   = 1
	speedAt    = 2
	stepAt     = 8
)

// Store keeps a [State] on flash. It must be opened first, must not be copied
// after that, and is not safe for concurrent use.
type Store struct {
	pair  pair
	state State
}

// Open reads the state from two sectors, of which first is the first. It writes
// nothing. The error is [ErrGeometry] or nil.
func (s *Store) Open(f Flash, first int) (Status, error) {
	s.pair.kind, s.pair.maximum, s.pair.fits = stateKind, headerSize+stateSize, isState
	s.state = DefaultState
	status, err := s.pair.open(f, first)
	if err == nil && s.pair.live != none {
		s.state = decodeState(s.pair.payload())
	}
	return status, err
}

// State returns what is kept: what Open found, or what was saved last, or
// [DefaultState].
func (s *Store) State() State { return s.state }

// SaveSettings keeps the settings, for [firmware.Board]'s Save.
func (s *Store) SaveSettings(settings firmware.Settings) error {
	return s.Save(State{Settings: settings, Step: s.state.Step})
}

// SaveStep keeps the time step of a code, for [firmware.Board]'s Made.
func (s *Store) SaveStep(step uint64) error {
	return s.Save(State{Settings: s.state.Settings, Step: step})
}

// Save keeps the state, and has done so when it returns nil. It writes nothing
// if it is kept already. After an error the state before is still in use, and
// still on flash. The error is [ErrSettings], [ErrNotOpen], [ErrVerify] or the
// flash's own.
func (s *Store) Save(state State) error {
	if !state.Settings.Valid() {
		return ErrSettings
	}
	if s.pair.live != none && state == s.state && s.pair.flash != nil {
		return nil
	}
	p := s.pair.payload()
	clear(p[:stateSize])
	p[languageAt] = byte(state.Settings.Language)
	p[volumeAt] = state.Settings.Volume
	p[speedAt] = state.Settings.Speed
	put64(p[stepAt:], state.Step)
	if err := s.pair.write(stateSize); err != nil {
		return err
	}
	s.state = state
	return nil
}

func decodeState(p []byte) State {
	return State{
		Settings: firmware.Settings{
			Language: voice.Language(p[languageAt]),
			Volume:   p[volumeAt],
			Speed:    p[speedAt],
		},
		Step: get64(p[stepAt:]),
	}
}

func isState(p []byte) bool {
	return len(p) == stateSize && all(p[speedAt+1:stepAt], 0) && decodeState(p).Settings.Valid()
}
