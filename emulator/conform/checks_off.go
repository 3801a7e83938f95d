package conform

import (
	"time"

	"codereader/voice"
)

var offChecks = []quote{
	{"20 s after the last key activity or the end of the last speech, whichever is later: a slow reading is never cut by the timer.", []Check{
		{Number: "14.1", Title: "20 s after the end of the speech, if that is later", run: func(r *Rig) {
			r.start(atSpeed(1), withSerial("0123456789"))
			r.chord(k5)
			r.settle()
			r.isOn(true)
			r.offAfter(20 * time.Second)
		}},
		{Number: "14.2", Title: "20 s after a key goes down, if that is later", run: func(r *Rig) {
			r.startOn()
			r.play("19000 3+ 19005")
			r.offAfter(20 * time.Second)
		}},
		{Number: "14.3", Title: "20 s after a key comes up, if that is later", run: func(r *Rig) {
			r.startOn()
			r.play("19000 3+ 38000 3- 38005")
			r.offAfter(20 * time.Second)
		}},
		{Number: "14.4", Title: "20 s after the key that cut the speech", run: func(r *Rig) {
			r.start()
			r.tap()
			r.play("500 3+ 505")
			r.offAfter(20 * time.Second)
		}},
		{Number: "14.5", Title: "A bounce is no activity", run: func(r *Rig) {
			r.startOn()
			r.play("19000 red+ 19004 red- 19004")
			r.offAfter(996 * time.Millisecond)
		}},
		{Number: "14.6", Title: "The code's return to the display is no activity", run: func(r *Rig) {
			r.startOn()
			r.chord(k9)
			r.settle()
			r.showsAfter(2*time.Second, r.code)
			r.offAfter(18 * time.Second)
		}},
		{Number: "14.7", Title: "A key that counts at the last instant keeps the reader on", run: func(r *Rig) {
			r.startOn()
			r.play("19995 3+ 20000")
			r.offAfter(20 * time.Second)
			r.startOn()
			r.play("19995.000001 3+ 20000")
			r.isOn(false)
		}},
		{Number: "14.8", Title: "A setting that is shown with no code does not keep the reader on", Hand: true, run: func(r *Rig) {
			r.start()
			r.chord(k9)
			r.settle()
			r.offAfter(20 * time.Second)
		}},
	}},
	{"Off blanks the display, stops speech, plays a short falling tone; a rising one plays when it turns on, before any words.", []Check{
		{Number: "14.9", Title: "Turning off blanks the display, and the falling tone is heard", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.tap()
			r.hears("falling")
			r.shows("")
		}},
		{Number: "14.10", Title: "Turning off stops the speech", run: func(r *Rig) {
			r.start(atVolume(3))
			r.tap()
			r.wait(time.Second)
			r.tap()
			r.settle()
			r.does("cut", `show ""`, "power off", "tone falling at 3")
		}},
		{Number: "14.11", Title: "Turning off by itself is the same", run: func(r *Rig) {
			r.startOn(atVolume(9))
			r.play("20000")
			r.does(`show ""`, "power off", "tone falling at 9")
		}},
		{Number: "14.12", Title: "Turning on is heard as a rising tone", Hand: true, run: func(r *Rig) {
			r.start()
			r.tap()
			r.hears("rising")
		}},
		{Number: "14.13", Title: "The rising tone comes before any words, by a chord too", run: func(r *Rig) {
			r.start()
			r.chord(k5)
			r.settle()
			r.does("power on", "tone rising at 6", "show "+quoted(SerialNumber), saidAt(serialWords(SerialNumber, voice.Danish), 6, 4), "done")
		}},
	}},
}
