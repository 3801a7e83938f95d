package api

// Utterance is something that the reader said.
type Utterance struct {
	ID       uint32   `json:"id" doc:"Its number."`
	T        int64    `json:"t" doc:"The device time of its first sample, in nanoseconds since start."`
	Text     string   `json:"text" doc:"Its words; a comma is the longer pause." example:"volume seven"`
	Words    []string `json:"words" nullable:"false" doc:"The ids of its words."`
	Language string   `json:"language" enum:"da,en" doc:"The language that it is in."`
	Volume   int      `json:"volume" doc:"How loud it is."`
	Speed    int      `json:"speed" doc:"How fast it is."`
	Duration int64    `json:"duration" doc:"How long all of it takes, in nanoseconds."`
	End      string   `json:"end,omitempty" enum:"done,cut" doc:"How it ended; left out while it is being said."`
	Ended    int64    `json:"ended,omitempty" doc:"The device time at which it ended."`
}

// Utterances are the last things that the reader said, the oldest first.
type Utterances struct {
	Utterances []Utterance `json:"utterances" nullable:"false"`
}
