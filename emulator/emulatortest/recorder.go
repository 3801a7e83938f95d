package emulatortest

import "codereader/emulator"

// Recorder is a sink that keeps every event.
type Recorder struct {
	Events []emulator.Event
}

// Emit implements emulator.Sink.
func (r *Recorder) Emit(e emulator.Event) { r.Events = append(r.Events, e) }

// Kind returns the events of the given kind, in order.
func (r *Recorder) Kind(k emulator.Kind) []emulator.Event {
	var found []emulator.Event
	for _, e := range r.Events {
		if e.Kind == k {
			found = append(found, e)
		}
	}
	return found
}

// Last returns the last event of the given kind, and whether there is one.
func (r *Recorder) Last(k emulator.Kind) (emulator.Event, bool) {
	for i := len(r.Events) - 1; i >= 0; i-- {
		if r.Events[i].Kind == k {
			return r.Events[i], true
		}
	}
	return emulator.Event{}, false
}
