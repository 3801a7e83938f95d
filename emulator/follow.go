package emulator

// Follow is a sink that knows the state of a machine from its events alone. It
// sees no speech that waits for a tone to end. The zero value has seen
// nothing.
type Follow struct{ state State }

// Emit implements [Sink].
func (f *Follow) Emit(e Event) {
	s := &f.state
	s.At = e.At
	switch e.Kind {
	case KindStart:
		s.Settings = e.Settings
	case KindKey:
		s.Down[e.Key] = e.Down
	case KindPower:
		s.On = e.On
	case KindDisplay:
		s.Display = e.Display
	case KindSay:
		s.Speech = Speech{ID: e.ID, Utterance: e.Utterance, Start: e.At, Length: e.Duration, Speaking: true}
	case KindSaid:
		s.Speech.Speaking = false
	case KindSetting:
		e.Setting.copy(&s.Settings, e.Settings)
	case KindRestore:
		*s = e.State
	}
}

// State returns the state after the last event.
func (f *Follow) State() State { return f.state }
