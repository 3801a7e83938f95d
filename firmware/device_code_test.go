package firmware_test

import (
	"fmt"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
)

var codeSentences = []sentence{
	{quote: "TOTP, RFC 6238 over RFC 4226: 6 digits, 30 s step, SHA-1 by default; SHA-256, SHA-512, 8 digits and other steps are taken from the key's `otpauth://` URI.", holds: func(t *testing.T) {
		const secret = "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
		for _, c := range []struct {
			uri, shown string
			step       uint64
		}{ // the codes are oathtool's
			{secret, "005 924", 41152263},
			{secret + "&digits=8", "8900 5924", 41152263},
			{secret + "&algorithm=SHA256", "829 826", 41152263},
			{secret + "&algorithm=SHA512", "671 578", 41152263},
			{secret + "&algorithm=SHA512&digits=8&period=60", "8689 5423", 20576131},
			{secret + "&period=1", "965 462", 1234567890},
		} {
			key, err := otp.ParseURI(c.uri)
			if err != nil {
				t.Fatal(err)
			}
			r := newReader(t, func(cfg *firmware.Config) { cfg.Key = key })
			r.Tap(red)
			if made := r.Board.Calls[2]; made.Kind != firmwaretest.Made || made.Step != c.step {
				t.Errorf("%s: %v, want a code of step %d", c.uri, made, c.step)
			}
			r.shows(c.shown)
		}
	}},
	{quote: "Computed when function 1 (or red + 0 with nothing to repeat) asks, from the reader's own clock.", holds: func(t *testing.T) {
		// Red comes up at the last nanosecond of a step, and at the first of the
		// next; nothing is asked before it has come up.
		for early, step := range map[time.Duration]int{1: epochStep, 0: epochStep + 1} {
			r := newReader(t)
			r.Contact(red, true)
			r.Wait(30*second - 5*ms - early)
			r.Contact(red, false)
			r.Wait(5 * ms)
			r.did("power on red", "tone rising 6", fmt.Sprintf("made %d", step), fmt.Sprintf("show %q", codeOf(t, step)), "say 1 da 6 4: "+textOf(t, step))

			r = newReader(t)
			r.Contact(red, true)
			r.Wait(30*second - 5*ms - early)
			r.Contact(k0, true)
			r.Wait(5 * ms)
			r.shows(codeOf(t, step))
		}
	}},
	{quote: "Shown in two groups (`123 456`; `1234 5678`), read digit by digit with a longer pause between the groups.", holds: func(t *testing.T) {
		r := newReader(t)
		r.Tap(red)
		r.shows("005 924")
		r.says("nul nul fem, ni to fire")
		r = newReader(t, inEnglish, func(c *firmware.Config) { c.Key = rfcKey(t, 8) })
		r.Tap(red)
		r.shows("8900 5924")
		r.says("eight nine zero zero, five nine two four")
	}},
	{quote: `"Again" reads the last code made since the reader was turned on, even if its 30 s have passed: it never makes a new one.`, holds: func(t *testing.T) {
		r := newReaderOn(t)
		for range 20 {
			r.Wait(15 * second)
			r.Chord(k0)
			r.shows(epochCode)
			r.says(epochText)
		}
		r.Chord(k0, k0)
		if n := r.kinds(firmwaretest.Made); n != 0 {
			t.Errorf("%d new codes", n)
		}
		// Nor after other functions, or when it is cut and asked again.
		r.Chord(k1, k9, k4, k5, k2, k0)
		if n := r.kinds(firmwaretest.Made); n != 0 {
			t.Errorf("%d new codes", n)
		}
		// Turned off and on it is forgotten, and function 1 makes a new one.
		r.Settle()
		r.Tap(red)
		r.forget()
		r.Tap(red)
		if n := r.kinds(firmwaretest.Made); n != 1 {
			t.Errorf("%d codes made, want a new one", n)
		}
		if r.Board.Display().String() == epochCode {
			t.Error("the code of ten minutes ago is shown")
		}
	}},
	{quote: "A changed setting is shown until 2 s after its words have ended, then the code comes back to the display if one has been made since the reader was turned on", holds: settingGivesWay},
	{quote: "the serial number stays until the next key", holds: func(t *testing.T) {
		for k := k0; k <= red; k++ {
			r := newReaderOn(t)
			r.Chord(k5)
			r.Settle()
			r.Wait(19 * second)
			r.shows("8675309")
			r.Contact(k, true)
			r.Wait(5*ms - 1)
			r.shows("8675309")
			r.Wait(1)
			r.shows(epochCode)
		}
		// With no code to come back it gives way to nothing.
		r := newReader(t)
		r.Chord(k5)
		r.Tap(k8)
		r.shows("")
		r.isOn(true)
	}},
	{quote: `"Again" brings the code back at once and reads it, in the language that is set now.`, holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k1)
		r.shows("English")
		r.forget()
		r.Chord(k0)
		r.did("hush", `show "005 924"`, "say 3 en 6 4: zero zero five, nine two four")
		r.Chord(k9, k4)
		r.shows("Speed 3")
		r.forget()
		r.Chord(k0)
		r.did("hush", `show "005 924"`, "say 6 en 7 3: zero zero five, nine two four")
		r.Settle()
		r.Wait(5 * second) // it came back; nothing comes back again
		r.did()
	}},
	{quote: "A reader with no key set up shows `------` and says that it is not activated.", holds: func(t *testing.T) {
		r := newReader(t, withoutKey)
		r.Tap(red)
		r.did("power on red", "tone rising 6", `show "------"`, "say 1 da 6 4: ikke aktiveret")
		r.Settle()
		r.Chord(k0)
		r.did("say 2 da 6 4: ikke aktiveret")
		r.Settle()
		r.Chord(k1)
		r.shows("English")
		r.Settle()
		r.Wait(2 * second)
		r.shows("------")
		r.Chord(k0)
		r.says("not activated")

		r = newReader(t, withoutKey, inEnglish)
		r.Chord(k0)
		r.did("power on chord", "tone rising 6", `show "------"`, "say 1 en 6 4: not activated")
	}},
}

// codeOf and textOf are how the RFC's code of a step is shown and read.

func codeOf(t tb, step int) string {
	code := rfcKey(t, 6).Code(uint64(step)).String()
	return code[:3] + " " + code[3:]
}

func textOf(t tb, step int) string {
	var text string
	for i, c := range codeOf(t, step) {
		switch {
		case c == ' ':
			text += ", "
			continue
		case i > 0 && i != 4:
			text += " "
		}
		text += danishDigits[c-'0']
	}
	return text
}

var danishDigits = [10]string{"nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"}

func settingGivesWay(t *testing.T) {
	// The words end by themselves.
	r := newReaderOn(t)
	r.Chord(k9)
	r.Settle()
	r.Wait(2*second - 1)
	r.shows("Lyd 7")
	r.Wait(1)
	r.shows(epochCode)

	// They are cut, by a key that does nothing else: two seconds from there.
	r = newReaderOn(t)
	r.Chord(k9)
	r.says("lydstyrke syv")
	r.Contact(k8, true)
	r.Wait(5 * ms)
	r.says("")
	r.Wait(2*second - 1)
	r.shows("Lyd 7")
	r.Wait(1)
	r.shows(epochCode)

	// A key that comes after the words does not put it off.
	r = newReaderOn(t)
	r.Chord(k9)
	r.Settle()
	r.Wait(1900 * ms)
	r.Contact(k8, true)
	r.Wait(99 * ms)
	r.shows("Lyd 7")
	r.Wait(1 * ms)
	r.shows(epochCode)

	// Another setting takes its place, and has its own two seconds.
	r = newReaderOn(t)
	r.Chord(k9)
	r.Settle()
	r.Wait(1500 * ms)
	r.Chord(k6)
	r.Settle()
	r.Wait(2*second - 1)
	r.shows("Fart 5")
	r.Wait(1)
	r.shows(epochCode)

	// So it is at an end of the range, and for the language.
	r = newReaderOn(t, atVolume(9), inEnglish)
	r.Chord(k9)
	r.shows("Vol 9")
	r.Settle()
	r.Wait(2 * second)
	r.shows(epochCode)
	r.Chord(k1)
	r.shows("Dansk")
	r.Settle()
	r.Wait(2 * second)
	r.shows(epochCode)

	// With no code made since it was turned on, none comes back, not even one
	// of the time before.
	r = newReaderOn(t)
	r.Tap(red)
	r.Chord(k9)
	r.Settle()
	r.Wait(19 * second)
	r.shows("Lyd 7")
	r.isOn(true)

	// It comes back without words.
	r = newReaderOn(t)
	r.Chord(k9)
	r.Settle()
	r.forget()
	r.Wait(10 * second)
	r.did(`show "005 924"`)
}
