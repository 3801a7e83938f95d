package conform

import (
	"time"

	"codereader/keypad"
	"codereader/voice"
)

var functionChecks = []quote{
	{"1 | red alone, reader off | turns on, shows the one-time code and reads it aloud", []Check{
		{Number: "1.1", Title: "Red turns the reader on and shows a code", Hand: true, run: func(r *Rig) {
			r.start()
			r.tap()
			r.isOn(true)
			r.showsNewCode()
		}},
		{Number: "1.2", Title: "Red has the code read aloud", Hand: true, run: func(r *Rig) {
			r.start()
			r.tap()
			r.showsNewCode()
			r.saysCode(voice.Danish)
		}},
		{Number: "1.3", Title: "Tone, code and words are all that red brings", run: func(r *Rig) {
			r.start()
			r.tap()
			r.settle()
			r.does("power on", "tone rising at 6", `show "005 924"`, `say "nul nul fem, ni to fire" at 6 and 4`, "done")
		}},
	}},
	{"2 | red + 0 | reads the one-time code again", []Check{
		{Number: "2.1", Title: "Red and 0 read the code again", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k0)
			r.showsSameCode()
			r.saysCode(voice.Danish)
		}},
	}},
	{"3 | red + 9 | volume up", []Check{
		{Number: "3.1", Title: "Red and 9 turn the volume up by one", Hand: true, run: oneStep(k9, "Lyd 7", "lydstyrke syv")},
		{Number: "3.2", Title: "Red and 9 change nothing but the volume", run: only(k9, "keep volume 7", "Lyd 7", "lydstyrke syv", 7, 4)},
	}},
	{"4 | red + 7 | volume down", []Check{
		{Number: "4.1", Title: "Red and 7 turn the volume down by one", Hand: true, run: oneStep(k7, "Lyd 5", "lydstyrke fem")},
		{Number: "4.2", Title: "Red and 7 change nothing but the volume", run: only(k7, "keep volume 5", "Lyd 5", "lydstyrke fem", 5, 4)},
	}},
	{"5 | red + 4 | reading speed down", []Check{
		{Number: "5.1", Title: "Red and 4 turn the speed down by one", Hand: true, run: oneStep(k4, "Fart 3", "hastighed tre")},
		{Number: "5.2", Title: "Red and 4 change nothing but the speed", run: only(k4, "keep speed 3", "Fart 3", "hastighed tre", 6, 3)},
	}},
	{"6 | red + 6 | reading speed up", []Check{
		{Number: "6.1", Title: "Red and 6 turn the speed up by one", Hand: true, run: oneStep(k6, "Fart 5", "hastighed fem")},
		{Number: "6.2", Title: "Red and 6 change nothing but the speed", run: only(k6, "keep speed 5", "Fart 5", "hastighed fem", 6, 5)},
	}},
	{"7 | red + 1 | switches between Danish and English", []Check{
		{Number: "7.1", Title: "Red and 1 switch to English, and back to Danish", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k1)
			r.shows("English")
			r.says("English")
			r.settle()
			r.chord(k1)
			r.shows("Dansk")
			r.says("dansk")
		}},
		{Number: "7.2", Title: "The code is read in the other language from then on", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k1)
			r.settle()
			r.chord(k0)
			r.saysCode(voice.English)
		}},
	}},
	{"8 | red alone, reader on; or 20 s without activity | turns off", []Check{
		{Number: "8.1", Title: "Red turns the reader off", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.tap()
			r.isOn(false)
			r.shows("")
		}},
		{Number: "8.2", Title: "Left alone, the reader turns off 20 s after its last word, to the nanosecond", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.offAfter(20 * time.Second)
		}},
	}},
	{"9 | red + 5 | reads the serial number (needed when the reader is activated)", []Check{
		{Number: "9.1", Title: "Red and 5 show and read the serial number", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k5)
			r.saysSerial(voice.Danish)
		}},
		{Number: "9.2", Title: "So they do on a reader that is not activated yet", run: func(r *Rig) {
			r.start(withKey(""))
			r.chord(k5)
			r.saysSerial(voice.Danish)
		}},
	}},
	{"Right-hand keys turn up, left-hand keys turn down.", []Check{
		{Number: "3.3", Title: "9 and 6 turn up, 7 and 4 turn down", Hand: true, run: func(r *Rig) {
			r.startOn()
			for _, c := range []struct {
				chord keypad.Key
				shown string
			}{{k9, "Lyd 7"}, {k6, "Fart 5"}, {k7, "Lyd 6"}, {k4, "Fart 4"}, {k7, "Lyd 5"}, {k4, "Fart 3"}} {
				r.chord(c.chord)
				r.shows(c.shown)
			}
		}},
	}},
}

// oneStep says that a chord shows and says a setting.
func oneStep(k keypad.Key, shown, words string) func(*Rig) {
	return func(r *Rig) {
		r.startOn()
		r.chord(k)
		r.shows(shown)
		r.says(words)
	}
}

// only says that a chord does this and nothing else.
func only(k keypad.Key, keep, shown, words string, volume, speed uint8) func(*Rig) {
	return func(r *Rig) {
		r.startOn()
		r.chord(k)
		r.settle()
		r.does(keep, "show "+quoted(shown), saidAt(words, volume, speed), "done")
	}
}
