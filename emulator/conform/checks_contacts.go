package conform

import (
	"time"

	"codereader/firmware"
	"codereader/voice"
)

func settings(l voice.Language, volume, speed uint8) firmware.Settings {
	return firmware.Settings{Language: l, Volume: volume, Speed: speed}
}

var bounceChecks = []Check{
	{Number: "11.21", Title: "A press of 1 ns less than 5 ms is none, one of 5 ms is one", run: func(r *Rig) {
		r.start()
		r.play("0 red+ 4.999999 red- 100")
		r.does()
		r.play("0 red+ 5 red- 10")
		r.isOn(true)
		r.play("0 red+ 5 red- 10")
		r.isOn(false)
	}},
	{Number: "11.22", Title: "A press that bounces for up to 4 ms at each edge is one press", run: func(r *Rig) {
		for gap := 1; gap <= 4; gap++ {
			r.start()
			r.play("0 red+ %d red- %d red+ 100 red- %d red+ %d red- 200", gap, 2*gap, 100+gap, 100+2*gap)
			r.isOn(true)
			r.settle()
			r.play("0 red+ 100 9+ %d 9- %d 9+ 200 9- 300 red- 400", 100+gap, 100+2*gap)
			r.isOn(true)
			r.kept(settings(voice.Danish, 7, 4))
		}
	}},
	{Number: "11.23", Title: "A gap under 5 ms while red is held ends neither the hold nor the chord", run: func(r *Rig) {
		r.startOn()
		r.play("0 red+ 100 red- 104.999999 red+ 200 9+ 250 9- 300 red- 400")
		r.isOn(true)
		r.kept(settings(voice.Danish, 7, 4))
	}},
	{Number: "11.24", Title: "A change is timed from when it has become stable", run: func(r *Rig) {
		r.early("0 9+ 3 9- 8 9+ 158 red+ 300 red- 400", true, 7)
		r.early("0 9+ 3 9- 8 9+ 158.000001 red+ 300 red- 400", false, 6)
	}},
}

var cutChecks = []Check{
	{Number: "11.25", Title: "Every key that goes down cuts the reading, 5 ms later", run: func(r *Rig) {
		for k := k0; k <= red; k++ {
			r.start()
			r.tap()
			r.wait(time.Second)
			r.speaks(true)
			r.contact(k, true)
			r.wait(5*time.Millisecond - 1)
			r.speaks(true)
			r.wait(1)
			r.does("cut")
			r.speaks(false)
			r.settle()
			r.does("cut")
		}
	}},
	{Number: "11.26", Title: "2 cuts the reading of the code", Hand: true, run: func(r *Rig) {
		r.start()
		r.tap()
		r.interrupt(k2)
		r.isOn(true)
	}},
	{Number: "11.30", Title: "A release cuts nothing", run: func(r *Rig) {
		r.startOn()
		r.play("0 red+ 50 5+ 100 5- 150 red- 300")
		r.speaks(true)
		r.says(serialWords(SerialNumber, voice.Danish))
	}},
	{Number: "11.31", Title: "Words that wait for the tone to end are cut as well", run: func(r *Rig) {
		r.start()
		r.play("0 red+ 10 red- 20 4+ 25")
		r.settle()
		r.does("power on", "tone rising at 6", `show "005 924"`)
	}},
	{Number: "11.32", Title: "A press that bounces away cuts nothing", run: func(r *Rig) {
		r.startOn()
		r.chord(k0)
		r.play("0 4+ 4 4- 100")
		r.speaks(true)
	}},
}
