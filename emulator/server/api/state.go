package api

import "time"

// State is what can be seen and heard of a reader at one instant.
type State struct {
	T        int64    `json:"t" doc:"Device time, in nanoseconds since start."`
	Event    uint64   `json:"event" doc:"The number of the last event."`
	On       bool     `json:"on" doc:"The reader is on."`
	Display  string   `json:"display" doc:"What the display shows; empty is blank." example:"123 456"`
	Spoken   string   `json:"spoken" doc:"The last thing said, in words; a comma is the longer pause." example:"one two three, four five six"`
	Speaking bool     `json:"speaking" doc:"It is being said now."`
	Settled  bool     `json:"settled" doc:"Nothing is being spoken or about to be, no contact is bouncing, and no key is being pressed for anybody."`
	Keys     []string `json:"keys" nullable:"false" doc:"The keys whose contacts are closed."`
	Settings Settings `json:"settings" doc:"The reader's settings."`
}

// Settings are what the reader keeps while it is off.
type Settings struct {
	Language string `json:"language" enum:"da,en" doc:"The language that is spoken and shown."`
	Volume   int    `json:"volume" minimum:"1" maximum:"9" doc:"1 to 9; 9 is the loudest."`
	Speed    int    `json:"speed" minimum:"1" maximum:"9" doc:"1 to 9; 4 is the voice's own."`
}

// SetSettings changes the reader's settings. What is left out stays as it is.
type SetSettings struct {
	Language string `json:"language,omitempty" enum:"da,en" doc:"The language to speak and show."`
	Volume   int    `json:"volume,omitempty" minimum:"1" maximum:"9" doc:"1 to 9; 9 is the loudest."`
	Speed    int    `json:"speed,omitempty" minimum:"1" maximum:"9" doc:"1 to 9; 4 is the voice's own."`
}

// Display is what the display shows.
type Display struct {
	T    int64  `json:"t" doc:"Device time, in nanoseconds since start."`
	On   bool   `json:"on" doc:"The reader is on."`
	Text string `json:"text" doc:"The text; empty is blank." example:"123 456"`
}

// At returns the device time.
func (s State) At() time.Duration { return time.Duration(s.T) }
