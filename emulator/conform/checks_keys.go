package conform

import (
	"fmt"
	"time"

	"codereader/keypad"
	"codereader/voice"
)

func saidAt(words string, volume, speed uint8) string {
	return fmt.Sprintf("say %q at %d and %d", words, volume, speed)
}

var keyChecks = []quote{
	{"A **tap** of red is red down and up with no chord between, however long it is held.", []Check{
		{Number: "11.1", Title: "Red is a tap after 5 ms and after an hour", run: func(r *Rig) {
			for _, ms := range []int{5, 6, 100, 1000, 19_000, 30_000, 3_600_000} {
				r.start()
				r.play("0 red+ %d red- %d", ms, ms+5)
				r.isOn(true)
			}
		}},
		{Number: "11.2", Title: "Red held for five seconds is a tap", Hand: true, run: func(r *Rig) {
			r.start()
			r.hold(red, 5*time.Second)
			r.isOn(true)
		}},
	}},
	{"Functions 1 and 8 act when red comes up.", []Check{
		{Number: "11.3", Title: "Nothing happens until red has been up for 5 ms, on and off", run: func(r *Rig) {
			r.start()
			for _, on := range []bool{true, false} {
				r.play("0 red+ 300 red- 304.999999")
				r.isOn(!on)
				r.wait(1)
				r.isOn(on)
				r.settle()
			}
		}},
	}},
	{"A **chord** is a digit going down while red is down; it acts at once, at the digit's press.", []Check{
		{Number: "11.4", Title: "A chord acts 5 ms after its digit goes down", run: func(r *Rig) {
			r.startOn()
			r.play("0 red+ 1000 9+ 1004.999999")
			r.does()
			r.wait(1)
			r.shows("Lyd 7")
			r.says("lydstyrke syv")
		}},
		{Number: "11.5", Title: "A digit that comes up before red made a chord all the same", run: func(r *Rig) {
			r.startOn()
			r.play("0 red+ 100 7+ 110 7- 200 red- 300")
			r.shows("Lyd 5")
			r.isOn(true)
		}},
	}},
	{"One hold of red takes any number of chords (red held, 9 9 9: three steps up).", []Check{
		{Number: "11.6", Title: "Red held, 9 9 9: three steps up", Hand: true, run: func(r *Rig) {
			r.startOn(atVolume(3))
			r.chord(k9, k9, k9)
			r.shows("Lyd 6")
			r.isOn(true)
		}},
		{Number: "11.7", Title: "Chords of different digits in one hold, which may overlap", run: func(r *Rig) {
			r.startOn()
			r.play("0 red+ 100 7+ 150 4+ 200 1+ 250 7- 4- 1- 300 7+ 400 red- 500")
			r.kept(settings(voice.English, 4, 3))
			r.isOn(true)
		}},
	}},
	{`The guide says "at the same time", so a digit that went down at most 150 ms before red and is still down counts as a chord too.`, []Check{
		{Number: "11.8", Title: "A digit 150 ms before red makes a chord, one 1 ns earlier does not", run: func(r *Rig) {
			r.early("0 9+ 149 red+ 300 red- 400", true, 7)
			r.early("0 9+ 150 red+ 300 red- 400", true, 7)
			r.early("0 9+ 150.000001 red+ 300 red- 400", false, 6)
		}},
		{Number: "11.9", Title: "A digit that is up again before red makes no chord", run: func(r *Rig) {
			r.early("0 9+ 50 9- 60 red+ 300 red- 400", false, 6)
			r.early("0 9+ 100 9- red+ 300 red- 400", false, 6)
		}},
		{Number: "11.10", Title: "Several early digits are chords in the order in which they went down", run: func(r *Rig) {
			r.startOn()
			r.play("0 6+ 10 1+ 20 9+ 30 red+ 35")
			r.kept(settings(voice.English, 7, 5))
			r.shows("Vol 7")
			r.says("volume seven")
			r.startOn()
			r.play("0 9+ 100 4+ 160 red+ 300 red- 400") // 9 was too early
			r.kept(settings(voice.Danish, 6, 3))
		}},
	}},
	{"The release of red after a chord is no tap.", []Check{
		{Number: "11.11", Title: "The reader stays on when red comes up after a chord, whatever the digit", run: func(r *Rig) {
			for k := k0; k <= k9; k++ {
				r.startOn()
				r.play("0 red+ 50 %[1]v+ 200 %[1]v- 300 red- 400", k)
				r.isOn(true)
				r.play("0 %[1]v+ 50 red+ 200 %[1]v- 300 red- 400", k)
				r.isOn(true)
				r.play("0 red+ 50 %[1]v+ 200 red- 300 %[1]v- 400", k)
				r.isOn(true)
			}
		}},
		{Number: "11.12", Title: "The reader stays on after red and 9", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k9)
			r.isOn(true)
		}},
	}},
	{"Holding a key never repeats it.", []Check{
		{Number: "11.13", Title: "A digit held for 15 s with red makes one chord", run: func(r *Rig) {
			r.startOn()
			r.play("0 red+ 100 9+ 15000 9- red- 15100")
			r.does("keep volume 7", `show "Lyd 7"`, saidAt("lydstyrke syv", 7, 4), "done", `show "005 924"`)
		}},
		{Number: "11.14", Title: "A digit that is held still makes no chord with the next press of red", run: func(r *Rig) {
			r.early("0 red+ 20 9+ 40 red- 60 red+ 80 red- 100", false, 7)
			r.early("0 9+ 40 red+ 60 red- 80 red+ 100 red- 200", false, 7)
			r.early("0 9+ 40 red+ 60 red- 80 9- 100 9+ 120 red+ 140 red- 200", true, 8)
		}},
	}},
	{"A digit without red does nothing but count as activity while the reader is on", []Check{
		{Number: "11.15", Title: "A digit alone changes nothing while the reader is on", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.press(k3)
			r.showsSameCode()
			r.says("")
			r.hears("")
		}},
		{Number: "11.16", Title: "Each digit, going down and coming up, puts the turning off back to 20 s", run: func(r *Rig) {
			for k := k0; k <= k9; k++ {
				r.startOn()
				r.play("19000 %[1]v+ 29000 %[1]v- 29005", k)
				r.does()
				r.offAfter(20 * time.Second)
			}
		}},
	}},
	{"while it is off it does nothing at all", []Check{
		{Number: "11.17", Title: "Digits do nothing while the reader is off", run: func(r *Rig) {
			r.start()
			for k := k0; k <= k9; k++ {
				r.play("0 %[1]v+ 100 %[1]v- 200 %[1]v+ 30000", k)
				r.does()
				r.isOn(false)
			}
		}},
		{Number: "11.18", Title: "5 alone does nothing while the reader is off", Hand: true, run: func(r *Rig) {
			r.start()
			r.press(k5)
			r.isOn(false)
			r.hears("")
		}},
	}},
	{"Red with 2, 3 or 8 does nothing but a short low error tone.", []Check{
		{Number: "11.19", Title: "Red with 2, 3 or 8 plays the low tone", Hand: true, run: func(r *Rig) {
			for _, k := range []keypad.Key{k2, k3, k8} {
				r.startOn()
				r.chord(k)
				r.hears("error")
				r.showsSameCode()
			}
		}},
		{Number: "11.20", Title: "Nothing else comes of it, on or off, at any volume", run: func(r *Rig) {
			for _, k := range []keypad.Key{k2, k3, k8} {
				r.startOn(atVolume(2))
				r.chord(k)
				r.does("tone error at 2")
				r.start()
				r.chord(k, k)
				r.does("tone error at 6", "tone error at 6")
				r.isOn(false)
			}
		}},
	}},
	{"Contacts bounce: a change counts once it has been stable for 5 ms.", bounceChecks},
	{"Any press cuts the speech that is being read, at once (within one audio buffer).", cutChecks},
	{"A chord while the reader is off turns it on and carries out the function", []Check{
		{Number: "11.27", Title: "Red and 9 while off turn the reader on and the volume up", Hand: true, run: func(r *Rig) {
			r.start()
			r.chord(k9)
			r.isOn(true)
			r.shows("Lyd 7")
			r.says("lydstyrke syv")
		}},
		{Number: "11.28", Title: "So does every other chord that has a function", run: func(r *Rig) {
			for _, c := range []struct {
				digit        keypad.Key
				shown, words string
			}{
				{k1, "English", "English"}, {k4, "Fart 3", "hastighed tre"}, {k6, "Fart 5", "hastighed fem"},
				{k7, "Lyd 5", "lydstyrke fem"}, {k5, SerialNumber, serialWords(SerialNumber, voice.Danish)},
			} {
				for _, how := range []string{"0 red+ 50 %v+ 55", "0 %v+ 150 red+ 155"} {
					r.start()
					r.play(how, c.digit)
					r.isOn(true)
					r.hears("rising")
					r.shows(c.shown)
					r.says(c.words)
				}
			}
		}},
	}},
	{"red + 0 then reads a fresh code, because there is none to repeat", []Check{
		{Number: "11.29", Title: "Red and 0 while off read a fresh code", Hand: true, run: func(r *Rig) {
			r.start()
			r.chord(k0)
			r.isOn(true)
			r.showsNewCode()
			r.saysCode(voice.Danish)
		}},
		{Number: "2.2", Title: "The code of before the reader was turned off is none to repeat", run: func(r *Rig) {
			r.startOn()
			r.tap()
			r.wait(30 * time.Second)
			r.chord(k0)
			r.showsNewCode()
			r.saysCode(voice.Danish)
		}},
	}},
}

// early plays keys on a reader that is on with volume 6, and expects whether it
// is on then, and the volume.
func (r *Rig) early(keys string, on bool, volume uint8) {
	r.startOn()
	r.play("%s", keys)
	r.isOn(on)
	r.kept(settings(voice.Danish, volume, voice.DefaultSpeed))
}
