package api

// Clock is the reader's time of day, from which it makes codes. It is apart
// from device time, in which its timers run: setting one never moves the
// other, and at any rate the clock goes along with device time but for its
// drift.
type Clock struct {
	T        int64   `json:"t" doc:"Device time, in nanoseconds since start."`
	Time     string  `json:"time" doc:"What the clock shows, as RFC 3339 writes it." example:"2026-01-01T00:00:00Z"`
	Drift    float64 `json:"drift" doc:"How fast (below 0: slow) it runs, in parts per million."`
	Frozen   bool    `json:"frozen" doc:"It stands still: its drift is -1000000."`
	Step     uint64  `json:"step" doc:"The time step that it is in."`
	StepLeft int64   `json:"stepLeft" doc:"How long it is until the next step as the clock runs, in nanoseconds."`
}

// SetClock changes the reader's clock. What is left out stays as it is.
type SetClock struct {
	Time   string   `json:"time,omitempty" maxLength:"64" doc:"What it is to show, as RFC 3339 writes it." example:"2026-01-01T00:00:00Z"`
	Drift  *float64 `json:"drift,omitempty" minimum:"-1000000" maximum:"1000000" doc:"How fast (below 0: slow) it is to run, in parts per million."`
	Frozen *bool    `json:"frozen,omitempty" doc:"Stop it, or let it run again with the drift that it had."`
}

// BeforeStepEnd sets the reader's clock on to just before a time step ends.
type BeforeStepEnd struct {
	Before string `json:"before" maxLength:"32" doc:"How long before: less than a step." example:"2s"`
}
