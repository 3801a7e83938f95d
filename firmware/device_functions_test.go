package firmware_test

import (
	"fmt"
	"testing"

	"codereader/firmware"
)

var functionSentences = []sentence{
	{quote: "1 | red alone, reader off | turns on, shows the one-time code and reads it aloud", holds: func(t *testing.T) {
		r := newReader(t)
		r.Tap(red)
		r.did("power on red", "tone rising 6", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 1 da 6 4: "+epochText)
		r.isOn(true)
	}},
	{quote: "2 | red + 0 | reads the one-time code again", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k0)
		r.did("say 2 da 6 4: " + epochText)
		r.shows(epochCode)
	}},
	{quote: "3 | red + 9 | volume up", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k9)
		r.did("save da 7 4", `show "Lyd 7"`, "say 2 da 7 4: lydstyrke syv")
	}},
	{quote: "4 | red + 7 | volume down", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k7)
		r.did("save da 5 4", `show "Lyd 5"`, "say 2 da 5 4: lydstyrke fem")
	}},
	{quote: "5 | red + 4 | reading speed down", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k4)
		r.did("save da 6 3", `show "Fart 3"`, "say 2 da 6 3: hastighed tre")
	}},
	{quote: "6 | red + 6 | reading speed up", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k6)
		r.did("save da 6 5", `show "Fart 5"`, "say 2 da 6 5: hastighed fem")
	}},
	{quote: "7 | red + 1 | switches between Danish and English", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k1)
		r.did("save en 6 4", `show "English"`, "say 2 en 6 4: English")
		r.Chord(k1)
		r.did("hush", "save da 6 4", `show "Dansk"`, "say 3 da 6 4: dansk")
	}},
	{quote: "8 | red alone, reader on; or 20 s without activity | turns off", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Tap(red)
		r.did(`show ""`, "power off red", "tone falling 6")
		r.isOn(false)

		r = newReaderOn(t)
		r.Wait(20*second - 1)
		r.isOn(true)
		r.Wait(1)
		r.did(`show ""`, "power off idle", "tone falling 6")
		r.isOn(false)
	}},
	{quote: "9 | red + 5 | reads the serial number (needed when the reader is activated)", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k5)
		r.did(`show "8675309"`, "say 2 da 6 4: serienummer, otte seks, syv fem, tre nul, ni")

		// It is what a reader that is not activated yet must be able to do.
		r = newReader(t, withoutKey)
		r.Chord(k5)
		r.shows("8675309")
	}},
	{quote: "Right-hand keys turn up, left-hand keys turn down.", holds: func(t *testing.T) {
		r := newReaderOn(t)
		right := func() { r.Chord(k9, k6) }
		left := func() { r.Chord(k7, k4) }
		for _, c := range []struct {
			press         func()
			volume, speed uint8
		}{{right, 7, 5}, {right, 8, 6}, {left, 7, 5}, {left, 6, 4}, {left, 5, 3}} {
			c.press()
			want := firmware.DefaultSettings
			want.Volume, want.Speed = c.volume, c.speed
			if got := r.Reader.Settings(); got != want {
				t.Errorf("settings %+v, want %+v", got, want)
			}
		}
	}},
}
