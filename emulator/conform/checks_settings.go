package conform

import (
	"fmt"
	"time"

	"codereader/keypad"
	"codereader/voice"
)

const soundWhy = "it is a matter of samples: a board is told a level from 1 to 9, and what that sounds like is its own"

var settingChecks = []quote{
	{"Settings, kept while off and across power loss", []Check{
		{Number: "13.1", Title: "Language, volume and speed are kept while the reader is off", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k1)
			r.chord(k9)
			r.chord(k4)
			r.shows("Speed 3")
			r.tap()
			r.isOn(false)
			r.chord(k9)
			r.shows("Vol 8")
			r.chord(k4)
			r.shows("Speed 2")
		}},
		{Number: "13.2", Title: "They are kept across a loss of power, while off and while on", run: func(r *Rig) {
			for _, off := range []bool{true, false} {
				r.startOn()
				r.chord(k1, k9, k4)
				r.kept(settings(voice.English, 7, 3))
				if off {
					r.tap()
				}
				r.wait(time.Second)
				r.powerLoss()
				r.isOn(false)
				r.shows("")
				r.tap()
				r.settle()
				r.does("power on", "tone rising at 7", `show "005 924"`, saidAt("zero zero five, nine two four", 7, 3), "done")
			}
		}},
		{Number: "13.3", Title: "A reader starts with the settings that were stored", run: func(r *Rig) {
			for _, level := range []uint8{1, 5, 9} {
				r.start(inEnglish, atVolume(level), atSpeed(10-level))
				r.tap()
				r.settle()
				r.spokenAt(level, 10-level)
				r.says("zero zero five, nine two four")
			}
		}},
		{Number: "13.4", Title: "After a loss of power there is no code to repeat", run: func(r *Rig) {
			r.startOn()
			r.wait(time.Second)
			r.powerLoss()
			r.wait(30 * time.Second)
			r.chord(k0)
			r.showsNewCode()
			r.differsFrom("005 924")
		}},
	}},
	{"spoken after a change, at the new setting", []Check{
		{Number: "13.5", Title: "Each change is said at once at the new volume, speed and language", run: func(r *Rig) {
			r.startOn()
			r.chord(k9, k6, k1, k7, k4)
			r.does(
				"keep volume 7", `show "Lyd 7"`, saidAt("lydstyrke syv", 7, 4), "cut",
				"keep speed 5", `show "Fart 5"`, saidAt("hastighed fem", 7, 5), "cut",
				"keep language en", `show "English"`, saidAt("English", 7, 5), "cut",
				"keep volume 6", `show "Vol 6"`, saidAt("volume six", 6, 5), "cut",
				"keep speed 4", `show "Speed 4"`, saidAt("speed four", 6, 4))
		}},
	}},
	{"volume | 1 to 9 | 6 | the new volume; at an end of the range that it is the highest or lowest", []Check{
		{Number: "13.6", Title: "The volume goes from 1 to 9 and not beyond, each step shown, said and kept", run: func(r *Rig) {
			r.wholeRange(k9, k7, 6, "Lyd", "lydstyrke", func(level uint8) { r.kept(settings(voice.Danish, level, 4)) })
		}},
		{Number: "13.7", Title: "At volume 9, red and 9 say that it is the highest", Hand: true, run: func(r *Rig) {
			r.startOn(atVolume(8))
			r.chord(k9)
			r.shows("Lyd 9")
			r.says("højeste lydstyrke")
			r.chord(k9)
			r.shows("Lyd 9")
			r.says("højeste lydstyrke")
		}},
		{Number: "13.8", Title: "At volume 1, red and 7 say that it is the lowest", Hand: true, run: func(r *Rig) {
			r.startOn(atVolume(2))
			r.chord(k7)
			r.shows("Lyd 1")
			r.says("laveste lydstyrke")
			r.chord(k7)
			r.shows("Lyd 1")
			r.says("laveste lydstyrke")
		}},
		{Number: "13.9", Title: "A new reader starts at volume 6", Why: "a board hands the stored settings to the firmware; nothing tells it that there are none"},
	}},
	{"speed | 1 to 9 | 4 (the clip's own rate) | likewise", []Check{
		{Number: "13.10", Title: "The speed goes from 1 to 9 and not beyond, each step shown, said and kept", run: func(r *Rig) {
			r.wholeRange(k6, k4, 4, "Fart", "hastighed", func(level uint8) { r.kept(settings(voice.Danish, 6, level)) })
		}},
		{Number: "13.11", Title: "At speed 9, red and 6 say that it is the highest", Hand: true, run: func(r *Rig) {
			r.startOn(atSpeed(8))
			r.chord(k6)
			r.shows("Fart 9")
			r.says("højeste hastighed")
			r.chord(k6)
			r.says("højeste hastighed")
		}},
		{Number: "13.12", Title: "At speed 1, red and 4 say that it is the lowest", Hand: true, run: func(r *Rig) {
			r.startOn(atSpeed(2))
			r.chord(k4)
			r.shows("Fart 1")
			r.says("laveste hastighed")
			r.chord(k4)
			r.says("laveste hastighed")
		}},
	}},
	{"language | Danish, English | Danish | the language, in itself", []Check{
		{Number: "13.13", Title: "The language is said in the new language, back and forth", run: func(r *Rig) {
			r.startOn()
			for range 3 {
				r.chord(k1)
				r.says("English")
				r.kept(settings(voice.English, 6, 4))
				r.chord(k1)
				r.says("dansk")
				r.kept(settings(voice.Danish, 6, 4))
			}
		}},
	}},
	{"Each volume step is 4 dB; volume 9 is full scale and never clips.", []Check{
		{Number: "13.14", Title: "A step of the volume is 4 dB", Why: soundWhy},
	}},
	{"Each speed step is a factor of 1.2 with speed 4 exactly 1x (so 0.58x to 2.49x), pitch unchanged.", []Check{
		{Number: "13.15", Title: "A step of the speed is a factor of 1.2", Why: soundWhy},
	}},
	{"The display shows `Vol 7`/`Lyd 7`, `Speed 5`/`Fart 5`, `Dansk`/`English`.", []Check{
		{Number: "13.16", Title: "What the display shows of each setting, in both languages", Hand: true, run: func(r *Rig) {
			r.startOn()
			for _, c := range []struct {
				chord keypad.Key
				shown string
			}{{k9, "Lyd 7"}, {k6, "Fart 5"}, {k1, "English"}, {k9, "Vol 8"}, {k7, "Vol 7"}, {k4, "Speed 4"}, {k6, "Speed 5"}, {k1, "Dansk"}} {
				r.chord(c.chord)
				r.shows(c.shown)
			}
		}},
	}},
}

// wholeRange goes from the start of a setting's range to its upper end and
// beyond, to its lower end and beyond, and back.
func (r *Rig) wholeRange(up, down keypad.Key, level uint8, shown, name string, kept func(uint8)) {
	r.startOn()
	step := func(k keypad.Key, by int) {
		level = uint8(min(max(int(level)+by, 1), 9))
		words := name + " " + digitWords[voice.Danish][level]
		switch level {
		case 9:
			words = highest(name)
		case 1:
			words = "laveste " + name
		}
		r.chord(k)
		r.shows(fmt.Sprintf("%s %d", shown, level))
		r.says(words)
		kept(level)
	}
	for range 10 {
		step(up, 1)
	}
	for range 10 {
		step(down, -1)
	}
	step(up, 1)
}

func highest(name string) string { return "højeste " + name }
