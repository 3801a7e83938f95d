package announce

import "codereader/voice"

// Part is a part of an announcement: some words that are one clip. The zero
// Part is none.
type Part uint8

// The parts. None of them is spoken by the reader.
const (
	None Part = iota

	On
	Off
	Welcome
	Help
	Theme
	Standard
	Contrast
	Sound
	Latched
	Unlatched
	Exploring
	Announcements
	FullScreen
	Size
	Larger
	Smaller
	AtStart
	Inside
	Time
	Stopped
	Passes
	Faster
	Slower
	Back
	Forward
	Step
	Recording
	Demonstration
	SoundIsBack
	Message
	DoubleStrikes
	SlowKeys
	AutoLatch
	Presentation
	Pause
	Next
	End
	Clock
	Drift
	StepEnd
	Runs
	Save
	Load
	TypeIt
	Done
	Failed
	Unchanged
	Event
	Lesson
	Danish
	English

	Zero
	One
	Two
	Three
	Four
	Five
	Six
	Seven
	Eight
	Nine
	RedButton
	WithRed
	TurnsOnOrOff
	ReadsAgain
	VolumeUp
	VolumeDown
	Language
	Serial
	NoFunction

	F1
	F2
	F3
	F4
	F10
	F11
	F12
	M
	L
	S
	Shift
	Up
	Down
	Left
	Right
	Backspace
	Escape
	X
	ControlPlus
	ControlMinus
	ControlZero
	ControlQ
	LatchesRed
	SaysAgain
	Quits

	// Parts is the number of parts, with None.
	Parts
)

// words are a part's name, as its clips have it, and what is said. They are
// plain strings, so that the table takes no code to be made.
type words struct{ name, danish, english string }

// Name returns the part's name, as its clip has it ("theme").
func (p Part) Name() string {
	if p >= Parts {
		return ""
	}
	return table[p].name
}

// Text returns what is said in a language, without a capital letter of its own
// and without a full stop.
func (p Part) Text(l voice.Language) string {
	switch {
	case p >= Parts:
		return ""
	case l == voice.Danish:
		return table[p].danish
	case l == voice.English:
		return table[p].english
	}
	return ""
}
