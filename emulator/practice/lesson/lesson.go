package lesson

import (
	"strconv"

	"codereader/keypad"
	"codereader/voice"
)

// Goal is what a step waits for.
type Goal uint8

// The goals.
const (
	On    Goal = iota // red alone, while the reader is off
	Off               // red alone, while it is on
	Idle              // that it turns itself off
	Chord             // red and a digit
)

// Text is a text in both languages.
type Text [voice.Languages]string

// Lesson is a lesson.
type Lesson struct {
	Name  string // of its file, without the ending
	Title Text
	Steps []Step
	End   []Text // told when all is done
}

// Step is one thing to do.
type Step struct {
	Before []Text // told first
	Goal   Goal
	Digit  keypad.Key // of a Chord
	Do     Text       // what is to be done
	Hint   Text       // told with it when something else was done; may be empty
	Right  Text       // told when it was done; may be empty
}

// what returns a step's goal as it stands in a file.
func (s *Step) what() string {
	switch s.Goal {
	case On:
		return "on"
	case Off:
		return "off"
	case Idle:
		return "idle"
	}
	return "red " + strconv.Itoa(int(s.Digit))
}
