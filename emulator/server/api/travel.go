package api

// Jump asks for another time of the session.
type Jump struct {
	T int64 `json:"t" minimum:"0" doc:"The device time to go to, in nanoseconds since start: that of an event or a state." example:"1500000000"`
}

// Travelled is where a reader is after it was moved in its session.
type Travelled struct {
	Moved bool  `json:"moved" doc:"There was a place to go to. If not, nothing has changed but the rate."`
	State State `json:"state" doc:"The reader there."`
}
