package conform

import "time"

var returnChecks = []Check{
	{Number: "12.16", Title: "The code comes back 2 s after the setting's words, to the nanosecond", Hand: true, run: func(r *Rig) {
		r.startOn()
		r.chord(k9)
		r.settle()
		r.showsAfter(2*time.Second, r.code)
	}},
	{Number: "12.17", Title: "Also when the words are cut: 2 s from there", run: func(r *Rig) {
		r.startOn()
		r.play("0 red+ 50 9+ 150 9- 200 red- 300 8+ 305")
		r.speaks(false)
		r.showsAfter(2*time.Second, r.code)
	}},
	{Number: "12.18", Title: "A key after the words does not put it off", run: func(r *Rig) {
		r.startOn()
		r.chord(k9)
		r.settle()
		r.wait(1900 * time.Millisecond)
		r.contact(k8, true)
		r.showsAfter(100*time.Millisecond, r.code)
	}},
	{Number: "12.19", Title: "Each setting has its own 2 s, at an end of its range and the language too", run: func(r *Rig) {
		r.startOn(atVolume(9))
		r.chord(k9)
		r.settle()
		r.wait(1500 * time.Millisecond)
		r.chord(k6)
		r.shows("Fart 5")
		r.settle()
		r.showsAfter(2*time.Second, r.code)
		r.chord(k9)
		r.shows("Lyd 9")
		r.settle()
		r.showsAfter(2*time.Second, r.code)
		r.chord(k1)
		r.settle()
		r.showsAfter(2*time.Second, r.code)
		r.says("English")
	}},
	{Number: "12.20", Title: "With no code made since the reader was turned on, the setting stays", run: func(r *Rig) {
		r.startOn()
		r.tap()
		r.chord(k9)
		r.settle()
		r.wait(20*time.Second - 1)
		r.shows("Lyd 7")
		r.isOn(true)
	}},
}
