package api

// Wait asks for device time to pass.
type Wait struct {
	For string `json:"for" maxLength:"32" doc:"How much of it: 24h at most." example:"1.5s"`
}

// Settle asks for silence and steady contacts.
type Settle struct {
	Within string `json:"within,omitempty" maxLength:"32" doc:"How much device time may pass until then; 5m if left out." example:"5m"`
}

// Await asks for a condition to become true.
type Await struct {
	Until  Condition `json:"until" doc:"What is waited for."`
	Within string    `json:"within,omitempty" maxLength:"32" doc:"How much device time may pass until then, 24h at most. Left out it is none: the condition must hold now. Keys that were pressed are always given the time to count." example:"20s"`
}

// Condition is what a reader can be waited for to do. Everything that is given
// must hold at the same instant.
type Condition struct {
	Display  *string `json:"display,omitempty" maxLength:"64" doc:"The display shows exactly this; empty is blank." example:"123 456"`
	Spoken   *string `json:"spoken,omitempty" maxLength:"1024" doc:"This is the last thing said." example:"one two three, four five six"`
	On       *bool   `json:"on,omitempty" doc:"The reader is on, or off."`
	Speaking *bool   `json:"speaking,omitempty" doc:"Something is being said, or nothing is."`
	Settled  *bool   `json:"settled,omitempty" doc:"As in the state."`
	Language string  `json:"language,omitempty" enum:"da,en" doc:"The language that is set."`
	Volume   int     `json:"volume,omitempty" minimum:"1" maximum:"9" doc:"The volume that is set."`
	Speed    int     `json:"speed,omitempty" minimum:"1" maximum:"9" doc:"The reading speed that is set."`
	Not      bool    `json:"not,omitempty" doc:"Turns the condition round."`
}

// Outcome is what came of waiting.
type Outcome struct {
	Met   bool  `json:"met" doc:"What was waited for is so."`
	T     int64 `json:"t" doc:"The device time at which it became so, or else at which the waiting ended."`
	State State `json:"state" doc:"The reader when this was written, which is not before t."`
}
