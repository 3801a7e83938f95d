package api

import "time"

// Event is something that happened, as a line of a trace tells it. Which
// fields there are depends on the kind.
type Event struct {
	T        int64    `json:"t" doc:"Device time, in nanoseconds since start."`
	Kind     string   `json:"kind" doc:"start, key, power, display, say, said, tone, setting, otp, clock, restore, reset or end; gap in a stream."`
	Version  string   `json:"version,omitempty" doc:"start: of the program."`
	Serial   string   `json:"serial,omitempty" doc:"start: the serial number."`
	Clock    string   `json:"at,omitempty" doc:"start, clock: what the reader's clock shows."`
	Drift    string   `json:"drift,omitempty" doc:"clock: in parts per million."`
	Key      string   `json:"key,omitempty" doc:"key: red or a digit."`
	Down     bool     `json:"down,omitempty" doc:"key: it went down."`
	On       bool     `json:"on,omitempty" doc:"power, restore: the reader is on."`
	Why      string   `json:"why,omitempty" doc:"power: red, chord or idle."`
	Text     string   `json:"text,omitempty" doc:"display, restore: what is shown. say: what is said."`
	ID       uint32   `json:"id,omitempty" doc:"say, said: the utterance."`
	Words    []string `json:"words,omitempty" nullable:"false" doc:"say: the ids of the words."`
	Language string   `json:"language,omitempty" doc:"start, say: da or en."`
	Volume   int      `json:"volume,omitempty" doc:"start, say: 1 to 9."`
	Speed    int      `json:"speed,omitempty" doc:"start, say: 1 to 9."`
	Duration int64    `json:"duration,omitempty" doc:"say: in nanoseconds."`
	End      string   `json:"end,omitempty" doc:"said: done or cut."`
	Name     string   `json:"name,omitempty" doc:"tone, setting: which one."`
	Value    any      `json:"value,omitempty" doc:"setting: a language or a level."`
	Step     uint64   `json:"step,omitempty" doc:"otp: the time step."`
	Lost     uint64   `json:"lost,omitempty" doc:"gap: how many events are missing here; 0 if nobody knows."`

	// Number is the event's number, from 1: the id of the event in a stream.
	Number uint64 `json:"-"`
}

// Gap is the kind of an event that stands in a stream for events that are
// missing from it.
const Gap = "gap"

// History are events that have happened, the oldest first.
type History struct {
	First  uint64  `json:"first" doc:"The number of the first event in the list. If it is higher than was asked for, those between are no longer kept."`
	Last   uint64  `json:"last" doc:"The number of the last event that has happened so far."`
	Events []Event `json:"events" nullable:"false"`
}

// At returns the device time.
func (e Event) At() time.Duration { return time.Duration(e.T) }
