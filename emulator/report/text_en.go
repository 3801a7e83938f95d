package report

import (
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/voice"
)

var english = text{
	Decimal: ".",

	Titlef: "Report: %s", ByHand: "the reader, used directly",
	SkipToTimeline: "Skip to the timeline", Contents: "Contents",
	About: "The session", Settings: "Settings", Expectations: "Steps and expectations",
	Timeline:     "Timeline",
	TimelineNote: "Times are device time: how long the reader has had power.",
	Emulator:     "Made by codereader, an independent emulator of a talking code reader. It has nothing to do with MitID.",
	AllHoldf:     "OK: %d of %d expectations hold.",
	FailLinef:    "FAIL in line %d. %d of %d expectations hold.",
	BrokenLinef:  "Line %d cannot be run. %d of %d expectations hold.",

	NoExpectations: "Nothing was expected: the reader was used directly.",
	NoneInScript:   "The script expects nothing.",

	What: "What", Made: "Report made", Program: "Program", Serial: "Serial number", Key: "Key",
	Clock: "Reader's clock at start", Drift: "Drift of that clock",
	Voice: "Voice", VoiceBuiltIn: "the one built in", Length: "Length of the session",
	NoKey: "none: the reader is not activated", Keyf: "%s, %d digits, a new code every %s",
	DemoKey: "the public demonstration key", Driftf: "%s parts per million", NoDrift: "none",
	Setting: "Setting", AtStart: "At start", AtEnd: "At the end",
	Language: "Language", Volume: "Volume", Speed: "Speed",
	Languages:  [voice.Languages]string{voice.Danish: "Danish", voice.English: "English"},
	InLanguage: [voice.Languages]string{voice.Danish: "in Danish", voice.English: "in English"},

	Line: "Line", Step: "Step", Time: "Time", Result: "Result", Expected: "Expected", Found: "Found", Hint: "Hint",
	Endings: [scenario.Endings]string{
		scenario.Held: "ok", scenario.Failed: "FAIL", scenario.Broken: "cannot be run",
		scenario.Skipped: "skipped", scenario.NotReached: "not reached",
	},
	RowLinkf: "to row %d of the timeline",
	Event:    "What happens", Shown: "Shown or said", Sound: "Sound",
	RowsLeftf:   "The timeline ends here, as it has %d rows. %d more things happened.",
	SoundsLeftf: "The page has room for %d MB of sound. Sounds beyond that are left out: %d.",

	Show: "Show in the timeline", ShowKeys: "Keys", ShowDisplay: "Display", ShowSound: "Speech and tones", ShowSettings: "Settings",
	Playing: "Playing", Play: "Play", Stop: "Stop", KeepPlaying: "Go on to the next sound by itself",
	CannotPlay: "The browser cannot play this sound.", NeedScript: "To play the sounds, allow the page its script.",

	Start: "The reader gets power", End: "The session ends",
	KeyDownf: "%s goes down", KeyUpf: "%s comes up", Red: "The red button", Digitf: "Key %d",
	TurnsOnf: "The reader turns on: %s", TurnsOfff: "The reader turns off: %s",
	Why: [firmware.Whys]string{
		firmware.ByRed: "the red button", firmware.ByChord: "a chord", firmware.Idle: "nothing was done for a while",
		firmware.Loss: "its power failed",
	},
	Display: "The display shows", Blank: "blank", Unlit: "off",
	Saysf: "The reader says, %s, at volume %d and speed %d",
	Spoken: [spokenEnds]string{
		stillSpoken: "", toItsEnd: "Read to its end, at %s.", cutByKey: "Cut by a key, at %s.", cutByEnd: "Ended with the session, at %s.",
	},
	Tone: "Tone",
	Tones: [voice.Tones]string{
		voice.Rising: "rising: the reader turns on", voice.Falling: "falling: the reader turns off",
		voice.Error: "short and low: those keys do nothing",
	},
	LanguageIsf: "The language is now %s", VolumeIsf: "The volume is now %d", SpeedIsf: "The speed is now %d",
	Codef:    "A one-time code is made, of time step %d",
	ClockIsf: "The reader's clock is set to %s", ClockRunsf: "The reader's clock is set to %s and drifts by %s parts per million",
	Reset:    "The reader's power fails, and comes again",
	Restoref: "The session goes on from another moment, %s",
	TooBig:   "This sound was left out.",
	Hoursf:   "%d h %d min %s", Minutesf: "%d min %s", Secondsf: "%s s",
}
