package firmware_test

import (
	"fmt"
	"slices"
	"testing"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// The longer tests of device.md, "How keys are understood".

func nearlyAtTheSameTime(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		on         bool // afterwards; it is on before
		volume     uint8
	}{
		{"149 ms", "0 9+ 149 red+ 300 red- 400", true, 7},
		{"150 ms exactly", "0 9+ 150 red+ 300 red- 400", true, 7},
		{"151 ms", "0 9+ 151 red+ 300 red- 400", false, 6},
		{"up again", "0 9+ 50 9- 60 red+ 300 red- 400", false, 6},
		{"up at the same instant", "0 9+ 100 9- red+ 300 red- 400", false, 6},
		{"up just after red, within its bounce", "0 9+ 100 red+ 101 9- 300 red- 400", true, 7},
		{"down at the same instant, first", "0 9+ red+ 300 red- 400", true, 7},
		{"down at the same instant, last", "0 red+ 9+ 300 red- 400", true, 7},
		{"used by one hold of red", "0 9+ 40 red+ 60 red- 80 red+ 100 red- 200", false, 7},
		{"pressed anew for the next hold", "0 9+ 40 red+ 60 red- 80 9- 100 9+ 120 red+ 140 red- 200", true, 8},
		{"two digits, each once", "0 9+ 50 4+ 100 red+ 300 red- 400", true, 7},
		{"one in time and one too early", "0 9+ 100 4+ 160 red+ 300 red- 400", true, 6},
	} {
		r := newReaderOn(t)
		r.play(c.keys)
		if r.isOn(c.on); r.Reader.Settings().Volume != c.volume {
			t.Errorf("%s: volume %d, want %d", c.name, r.Reader.Settings().Volume, c.volume)
		}
	}

	// Several digits are carried out in the order in which they went down, each
	// cutting the one before.
	r := newReaderOn(t)
	r.play("0 6+ 10 1+ 20 9+ 30 red+ 35")
	r.did(
		"save da 6 5", `show "Fart 5"`, "say 2 da 6 5: hastighed fem",
		"save en 6 5", `show "English"`, "hush", "say 3 en 6 5: English",
		"save en 7 5", `show "Vol 7"`, "hush", "say 4 en 7 5: volume seven")

	// The error tone of a later one cuts the words of an earlier one too.
	r = newReaderOn(t)
	r.play("0 9+ 10 2+ 20 red+ 25")
	r.did("save da 7 4", `show "Lyd 7"`, "say 2 da 7 4: lydstyrke syv", "hush", "tone error 7")
}

func bounceIsNoPress(t *testing.T) {
	// Bounces of 1 to 4 ms on either edge of red and of a digit.
	for gap := 1; gap <= 4; gap++ {
		press := func(at int, k keypad.Key, edge, other string) string {
			return fmt.Sprintf("%d %[2]v%[3]s %[5]d %[2]v%[4]s %[6]d %[2]v%[3]s ", at, k, edge, other, at+gap, at+2*gap)
		}
		r := newReader(t)
		r.play(press(0, red, "+", "-") + press(100, red, "-", "+") + "200")
		r.isOn(true)
		if n := r.kinds(firmwaretest.Power); n != 1 {
			t.Errorf("bounce of %d ms: red alone switched %d times", gap, n)
		}
		r.Settle()
		r.play(press(0, red, "+", "-") + press(100, k9, "+", "-") + press(200, k9, "-", "+") + press(300, red, "-", "+") + "400")
		r.isOn(true)
		if got := r.Reader.Settings().Volume; got != 7 {
			t.Errorf("bounce of %d ms: volume %d, want one step up", gap, got)
		}
		// A gap that is too short to count while red is held neither ends the
		// hold nor the chord.
		r.Settle()
		r.play(fmt.Sprintf("0 red+ 100 red- %d red+ 200 9+ 250 9- 300 red- 400", 100+gap))
		r.isOn(true)
		if got := r.Reader.Settings().Volume; got != 8 {
			t.Errorf("gap of %d ms: volume %d, want another step up", gap, got)
		}
	}
	// Five milliseconds count.
	r := newReader(t)
	r.play("0 red+ 5 red- 10 red+ 15 red- 20")
	var why []firmware.Why
	for _, c := range r.Board.Calls {
		if c.Kind == firmwaretest.Power {
			why = append(why, c.Why)
		}
	}
	if !slices.Equal(why, []firmware.Why{firmware.ByRed, firmware.ByRed}) {
		t.Errorf("two taps of 5 ms: %v, want on and off", why)
	}
	// A change is timed from when it is stable: 9 counts at 13, red at 155.
	r = newReaderOn(t)
	r.play("0 9+ 3 9- 8 9+ 150 red+ 250 red- 300")
	r.isOn(true)
	if got := r.Reader.Settings().Volume; got != 7 {
		t.Errorf("volume %d, want a chord of a digit that bounced", got)
	}
}

func pressesCut(t *testing.T) {
	for k := k0; k <= red; k++ {
		r := newReader(t)
		r.Tap(red)
		r.Wait(second)
		r.says(epochText)
		r.forget()
		r.Contact(k, true)
		r.Wait(5*ms - 1)
		r.says(epochText)
		r.Wait(1)
		r.says("")
		r.did("hush")
		// The release cuts nothing, for there is nothing; and on silence a press
		// has nothing to cut.
		r.Contact(k, false)
		r.Wait(5 * ms)
		if k == red {
			r.isOn(false)
			continue
		}
		r.did()
		r.Tap(k)
		r.did()
	}

	// A release does not cut: neither the digit's after a chord nor red's.
	r := newReaderOn(t)
	r.play("0 red+ 50 5+ 100 5- 150 red- 300")
	r.says("serienummer, otte seks, syv fem, tre nul, ni")
	r.did(`show "8675309"`, "say 2 da 6 4: serienummer, otte seks, syv fem, tre nul, ni")

	// Words that still wait for the tone to end are cut as well.
	r = newReader(t)
	r.play("0 red+ 10 red- 20 4+ 30")
	r.says("")
	r.Settle()
	r.did("power on red", "tone rising 6", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 1 da 6 4: "+epochText, "hush")

	// A press that bounces away cuts nothing.
	r = newReaderOn(t)
	r.Chord(k0)
	r.play("0 4+ 4 4- 100")
	r.says(epochText)
}
