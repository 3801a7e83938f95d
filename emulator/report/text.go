package report

import (
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/voice"
)

// text is everything that a page says of its own accord, in one language. A
// name with an f at its end is a format.
type text struct {
	Decimal string // the point of a number

	Titlef, ByHand                   string
	SkipToTimeline, Contents         string
	About, Settings, Expectations    string
	Timeline, TimelineNote, Emulator string
	AllHoldf, FailLinef, BrokenLinef string
	NoExpectations, NoneInScript     string

	// What is told of the session.
	What, Made, Program, Serial, Key, Clock, Drift string
	Voice, VoiceBuiltIn, Length                    string
	NoKey, Keyf, DemoKey, Driftf, NoDrift          string
	Setting, AtStart, AtEnd                        string
	Language, Volume, Speed                        string
	Languages, InLanguage                          [voice.Languages]string

	// The tables' headings, and what stands beside them.
	Line, Step, Time, Result, Expected, Found, Hint string
	Endings                                         [scenario.Endings]string
	RowLinkf                                        string
	Event, Shown, Sound                             string
	RowsLeftf, SoundsLeftf                          string

	// What can be done.
	Show, ShowKeys, ShowDisplay, ShowSound, ShowSettings     string
	Playing, Play, Stop, KeepPlaying, CannotPlay, NeedScript string

	// What happens.
	Start, End, KeyDownf, KeyUpf, Red, Digitf            string
	TurnsOnf, TurnsOfff                                  string
	Why                                                  [firmware.Whys]string
	Display, Blank, Unlit                                string
	Saysf                                                string
	Spoken                                               [spokenEnds]string
	Tone                                                 string
	Tones                                                [voice.Tones]string
	LanguageIsf, VolumeIsf, SpeedIsf                     string
	Codef, ClockIsf, ClockRunsf, Reset, Restoref, TooBig string
	Hoursf, Minutesf, Secondsf                           string
}

// texts are the pages' texts.
var texts = [voice.Languages]*text{voice.Danish: &danish, voice.English: &english}
