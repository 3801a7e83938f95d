package firmware_test

import (
	"fmt"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

var keySentences = []sentence{
	{quote: "A **tap** of red is red down and up with no chord between, however long it is held.", holds: func(t *testing.T) {
		for _, hold := range []time.Duration{5 * ms, 6 * ms, 100 * ms, second, 19 * second, 30 * second, time.Hour} {
			r := newReader(t)
			r.Press(hold, red)
			r.isOn(true)
			r.Settle()
			if hold < 20*second {
				r.Press(hold, red)
				r.isOn(false)
			}
		}
		r := newReader(t)
		r.Press(4*ms, red) // a bounce
		r.isOn(false)
	}},
	{quote: "Functions 1 and 8 act when red comes up.", holds: func(t *testing.T) {
		r := newReader(t)
		for _, on := range []bool{true, false} {
			r.Contact(red, true)
			r.Wait(300 * ms)
			r.isOn(!on)
			r.Contact(red, false)
			r.Wait(5*ms - 1)
			r.isOn(!on)
			r.Wait(1)
			r.isOn(on)
			r.Settle()
		}
	}},
	{quote: "A **chord** is a digit going down while red is down; it acts at once, at the digit's press.", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.play("0 red+ 1000 9+ 1005")
		r.did("save da 7 4", `show "Lyd 7"`, "say 2 da 7 4: lydstyrke syv")
		// One that is up again before red is a chord as well.
		r.play("0 9- 100 7+ 110 7- 200 red- 300")
		r.did("hush", "save da 6 4", `show "Lyd 6"`, "say 3 da 6 4: lydstyrke seks")
	}},
	{quote: "One hold of red takes any number of chords (red held, 9 9 9: three steps up).", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k9, k9, k9)
		if got := r.Reader.Settings().Volume; got != 9 {
			t.Errorf("volume %d, want 9", got)
		}
		r.isOn(true)
		// Of different digits too, and of digits that overlap.
		r = newReaderOn(t)
		r.play("0 red+ 100 7+ 150 4+ 200 1+ 250 7- 4- 1- 300 7+ 400 red- 500")
		if got, want := r.Reader.Settings(), (firmware.Settings{Language: 1, Volume: 4, Speed: 3}); got != want {
			t.Errorf("settings %+v, want %+v", got, want)
		}
		r.isOn(true)
	}},
	{quote: `The guide says "at the same time", so a digit that went down at most 150 ms before red and is still down counts as a chord too.`, holds: nearlyAtTheSameTime},
	{quote: "The release of red after a chord is no tap.", holds: func(t *testing.T) {
		for digit := k0; digit <= k9; digit++ {
			r := newReaderOn(t)
			r.Chord(digit)
			r.isOn(true)
			// Also when the digit went down before red, or is down still.
			r.play(fmt.Sprintf("0 %[1]v+ 50 red+ 200 %[1]v- 300 red- 400", digit))
			r.isOn(true)
			r.play(fmt.Sprintf("0 red+ 50 %[1]v+ 200 red- 300 %[1]v- 400", digit))
			r.isOn(true)
		}
	}},
	{quote: "Holding a key never repeats it.", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.play("0 red+ 100 9+ 15000 9- red- 15100")
		if got := r.Reader.Settings().Volume; got != 7 {
			t.Errorf("volume %d, want one step up", got)
		}
		if n := r.kinds(firmwaretest.Say); n != 1 {
			t.Errorf("it spoke %d times, want once", n)
		}
		// Red pressed again while the digit is still held is a tap, not its chord.
		r = newReaderOn(t)
		r.play("0 red+ 20 9+ 40 red- 60 red+ 80 red- 100")
		r.isOn(false)
		if got := r.Reader.Settings().Volume; got != 7 {
			t.Errorf("volume %d, want one step up", got)
		}
	}},
	{quote: "A digit without red does nothing but count as activity while the reader is on", holds: func(t *testing.T) {
		for digit := k0; digit <= k9; digit++ {
			r := newReaderOn(t)
			r.Wait(19 * second)
			r.Contact(digit, true)
			r.Wait(10 * second)
			r.Contact(digit, false)
			r.Wait(5*ms + 20*second - 1)
			r.isOn(true)
			r.did()
			r.Wait(1)
			r.isOn(false)
		}
	}},
	{quote: "while it is off it does nothing at all", holds: func(t *testing.T) {
		r := newReader(t)
		for digit := k0; digit <= k9; digit++ {
			r.Tap(digit)
			r.Contact(digit, true)
		}
		r.Wait(time.Hour)
		for digit := k0; digit <= k9; digit++ {
			r.Contact(digit, false)
		}
		r.Wait(time.Hour)
		r.did()
	}},
	{quote: "Red with 2, 3 or 8 does nothing but a short low error tone.", holds: func(t *testing.T) {
		for _, key := range []keypad.Key{k2, k3, k8} {
			r := newReaderOn(t)
			r.Chord(key)
			r.did("tone error 6")
			r.shows(epochCode)
			r.isOn(true)
			// Off it stays off: the function that it would carry out is none.
			r = newReader(t)
			r.Chord(key, key)
			r.did("tone error 6", "tone error 6")
			r.isOn(false)
			// At the volume that is set.
			r = newReaderOn(t, atVolume(2))
			r.Chord(key)
			r.did("tone error 2")
		}
	}},
	{quote: "Contacts bounce: a change counts once it has been stable for 5 ms.", holds: bounceIsNoPress},
	{quote: "Any press cuts the speech that is being read, at once (within one audio buffer).", holds: pressesCut},
	{quote: "A chord while the reader is off turns it on and carries out the function", holds: func(t *testing.T) {
		for digit, does := range map[keypad.Key][]string{
			k1: {"save en 6 4", `show "English"`, "say 1 en 6 4: English"},
			k4: {"save da 6 3", `show "Fart 3"`, "say 1 da 6 3: hastighed tre"},
			k5: {`show "8675309"`, "say 1 da 6 4: serienummer, otte seks, syv fem, tre nul, ni"},
			k6: {"save da 6 5", `show "Fart 5"`, "say 1 da 6 5: hastighed fem"},
			k7: {"save da 5 4", `show "Lyd 5"`, "say 1 da 5 4: lydstyrke fem"},
			k9: {"save da 7 4", `show "Lyd 7"`, "say 1 da 7 4: lydstyrke syv"},
		} {
			r := newReader(t)
			r.Chord(digit)
			r.did(append([]string{"power on chord", "tone rising 6"}, does...)...)
			r.isOn(true)
			// An early digit as well.
			r = newReader(t)
			r.play(fmt.Sprintf("0 %v+ 150 red+ 155", digit))
			r.did(append([]string{"power on chord", "tone rising 6"}, does...)...)
		}
	}},
	{quote: "red + 0 then reads a fresh code, because there is none to repeat", holds: func(t *testing.T) {
		r := newReader(t)
		r.Chord(k0)
		r.did("power on chord", "tone rising 6", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 1 da 6 4: "+epochText)
		// The code of the time before it was turned off is none to repeat.
		r.Settle()
		r.Tap(red)
		r.Wait(30 * second)
		r.forget()
		r.Chord(k0)
		if n := r.kinds(firmwaretest.Made); n != 1 {
			t.Errorf("%d codes made, want a fresh one", n)
		}
	}},
}
