package announce

import "codereader/voice"

// Part is a part of an announcement: some words that are one clip. The zero
// Part is none.
type Part uint16

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
	FirmwareLost
	FirmwareBack
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

	// What the inside of the reader tells.
	InsideKeys
	DeviceTime
	TimesAsFast
	AsItGoes
	WhenItPasses
	NextIn
	Nothing
	PPM
	TimeStep
	LeftOfIt
	Reader
	TurnedOn
	TurnedOff
	ByRed
	ByChord
	ByItself
	PowerLost
	Display
	Blank
	TheCode
	ASetting
	TurnsOffIn
	CodeBackIn
	Says
	Finished
	CutOff
	Volume
	Speed
	Highest
	Lowest
	Danish
	English
	NotActivated
	RisingTone
	FallingTone
	LowTone
	Pressed
	Released
	Tap
	Bounces
	At
	Later
	Alone
	AllEvents
	Year
	Month
	Day

	// What is typed, and what was wrong with it.
	ItSays
	Erased
	NoTime
	TimeForm
	NotBefore
	NoDrift
	NoName
	NotFound
	NotAllowed
	NoSnapshot
	NoWayBack
	OwnClock

	named // how many parts table has, with None
)

// words are a part's name, as its clips have it, and what is said. They are plain
// strings, so that the tables take no code to be made.
type words struct{ name, danish, english string }

// Name returns the part's name, as its clip has it ("theme").
func (p Part) Name() string {
	if p >= Parts {
		return ""
	}
	return p.words().name
}

// Text returns what is said in a language, without a capital letter of its own
// and without a full stop.
func (p Part) Text(l voice.Language) string {
	if p >= Parts || l >= voice.Languages {
		return ""
	}
	if l == voice.Danish {
		return p.words().danish
	}
	return p.words().english
}

// words returns the part's row, of one of the tables.
func (p Part) words() *words {
	switch {
	case p < named:
		return &table[p]
	case p < A:
		return &numbers[p-Ten]
	}
	return &letters[p-A]
}
