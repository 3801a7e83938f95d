package server

import (
	"math"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/server/api"
)

// stopped is the drift of a clock that stands still.
const stopped = -clock.MaxDrift

// lastTime is the last time of day that a reader's clock can be set to: what
// is shown after [MaxTime] at twice the speed can still be written down.
var lastTime = time.Date(9900, time.January, 1, 0, 0, 0, 0, time.UTC)

// driftBefore is the drift that a clock had before it was stopped.
type driftBefore struct{ drift clock.Drift }

// clockOf returns a machine's clock as clients see it.
func clockOf(m *emulator.Machine) api.Clock {
	step, left := m.Step()
	drift := m.Snapshot().Clock.Drift
	return api.Clock{
		T: int64(m.Now()), Time: m.TimeOfDay().Format(time.RFC3339Nano),
		Drift: float64(drift) / float64(clock.PPM), Frozen: drift == stopped,
		Step: step, StepLeft: int64(left),
	}
}

// setClock is a change of a clock that makes sense.
type setClock struct {
	time   *time.Time
	drift  *clock.Drift
	frozen *bool
}

// apply changes a machine's clock. Before is kept beside the machine.
func (s setClock) apply(m *emulator.Machine, before *driftBefore) {
	if s.time != nil {
		m.SetTimeOfDay(*s.time)
	}
	if s.drift != nil {
		m.SetDrift(*s.drift)
	}
	now := m.Snapshot().Clock.Drift
	switch {
	case s.frozen == nil:
	case *s.frozen && now != stopped:
		before.drift = now
		m.SetDrift(stopped)
	case !*s.frozen && now == stopped:
		m.SetDrift(before.drift)
		*before = driftBefore{}
	}
}

// driftOf returns a drift that was given in parts per million.
func driftOf(ppm float64) clock.Drift { return clock.Drift(math.Round(ppm * float64(clock.PPM))) }

// parseTime reads a time of day that a reader's clock can show. The location
// is where in the request it stands.
func parseTime(location, text string) (time.Time, error) {
	t, err := clock.ParseTime(text)
	switch {
	case err != nil:
		return t, misuse(location, "%v", err)
	case t.After(lastTime):
		return t, misuse(location, "the reader's time ends with %s", lastTime.Format(time.RFC3339))
	}
	return t, nil
}
