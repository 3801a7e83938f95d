package server

import (
	"time"

	"codereader/clock"
	"codereader/emulator"
)

// parseSnapshot reads a snapshot that a client gives. No byte of it is
// trusted: besides what [emulator.ParseSnapshot] holds it to, no time in it is
// so far away that reckoning with it could overflow.
func parseSnapshot(text []byte) (emulator.Snapshot, error) {
	s, err := emulator.ParseSnapshot(text)
	if err != nil {
		return s, misuse("body", "%v", err)
	}
	past := []time.Duration{s.Clock.Since, s.Reader.Active, s.Reader.Quiet}
	for _, c := range s.Reader.Contacts.Contacts {
		past = append(past, c.Since)
	}
	for _, p := range s.Reader.Gestures.Digits {
		past = append(past, p.At)
	}
	for _, t := range past {
		if t < 0 || t > s.At {
			return s, misuse("body", "the snapshot has something that happened at %v, and it is %v in it", t, s.At)
		}
	}
	ahead := []time.Duration{s.At, s.Sound.ToneEnd, s.Sound.Start}
	for _, e := range s.Plan {
		ahead = append(ahead, e.At)
	}
	for _, t := range ahead {
		if t < 0 || t > MaxTime {
			return s, misuse("body", "the snapshot's time %v is beyond what a reader may come to, %v", t, MaxTime)
		}
	}
	switch {
	case s.Sound.Length > MaxWait:
		return s, misuse("body", "the snapshot's speech is longer than any")
	case len(s.Plan) > maxPlan:
		return s, misuse("body", "the snapshot has more keys to be pressed than %d", maxPlan)
	case s.Clock.Drift < -clock.MaxDrift || s.Clock.Drift > clock.MaxDrift:
		return s, misuse("body", "the snapshot's clock drifts more than a clock can")
	case s.Clock.Shown.Before(time.Unix(0, 0)) || s.Clock.Shown.After(lastTime):
		return s, misuse("body", "the snapshot's clock was set to a time that it cannot show")
	}
	s.Clock.Shown = s.Clock.Shown.UTC()
	return s, nil
}

// maxPlan is how many contacts that are to change a snapshot may have.
const maxPlan = 1024
