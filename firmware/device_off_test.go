package firmware_test

import (
	"fmt"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/voice"
)

var offSentences = []sentence{
	{quote: "20 s after the last key activity or the end of the last speech, whichever is later: a slow reading is never cut by the timer.", holds: func(t *testing.T) {
		// The speech ends later.
		r := newReader(t)
		r.Tap(red)
		r.Settle()
		offAfter(r, 20*second)

		// A key is active later, down or up.
		r = newReaderOn(t)
		r.Wait(19 * second)
		r.Contact(k3, true)
		r.Wait(5 * ms)
		offAfter(r, 20*second)
		r = newReaderOn(t)
		r.Wait(19 * second)
		r.Contact(k3, true)
		r.Wait(19 * second)
		r.Contact(k3, false)
		r.Wait(5 * ms)
		offAfter(r, 20*second)

		// The key that cuts the speech is what ends it.
		r = newReader(t)
		r.Tap(red)
		r.Contact(k3, true)
		r.Wait(5 * ms)
		offAfter(r, 20*second)

		// A bounce is no activity.
		r = newReaderOn(t)
		r.Wait(19 * second)
		r.play("0 red+ 4 red-")
		offAfter(r, 996*ms)

		// The longest serial number at the lowest speed, and speech that takes
		// much longer than the timer.
		r = newReader(t, atSpeed(1), func(c *firmware.Config) { c.Serial = mustSerial(t, "0123456789") })
		r.Length = func(*voice.Utterance) time.Duration { return 90 * second }
		r.Chord(k5)
		r.Wait(89 * second)
		r.says("serienummer, nul en, to tre, fire fem, seks syv, otte ni")
		r.isOn(true)
		r.Settle()
		offAfter(r, 20*second)

		// The code's return to the display is no activity.
		r = newReaderOn(t)
		r.Chord(k9)
		r.Settle()
		r.Wait(2 * second)
		offAfter(r, 18*second)
	}},
	{quote: "Off blanks the display, stops speech, plays a short falling tone; a rising one plays when it turns on, before any words.", holds: func(t *testing.T) {
		r := newReader(t)
		r.Tap(red)
		r.did("power on red", "tone rising 6", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 1 da 6 4: "+epochText)
		r.Tap(red)
		r.did("hush", `show ""`, "power off red", "tone falling 6")
		r.says("")
		r.shows("")

		// By a chord as well.
		r = newReader(t, atVolume(3))
		r.Chord(k4)
		r.did("power on chord", "tone rising 3", "save da 3 3", `show "Fart 3"`, "say 1 da 3 3: hastighed tre")
		r.Settle()
		r.Wait(20 * second)
		r.did(`show ""`, "power off idle", "tone falling 3")
	}},
}

// offAfter says that the reader is on until so much time has passed and turns
// off then.
func offAfter(r *reader, d time.Duration) {
	r.t.Helper()
	r.isOn(true)
	r.Wait(d - 1)
	r.isOn(true)
	r.Wait(1)
	r.isOn(false)
}

// Red held down is no activity, so the timer runs; red that comes up then turns
// on a reader that is off, however long it was held.
func TestRedHeldPastTheTimer(t *testing.T) {
	r := newReaderOn(t)
	r.Contact(red, true)
	r.Wait(5 * ms)
	offAfter(r, 20*second)
	r.Wait(10 * second)
	r.forget()
	r.Contact(red, false)
	r.Wait(5 * ms)
	r.isOn(true)

	// After a chord it is no tap, and the reader stays off.
	r = newReaderOn(t)
	r.play("0 red+ 100 9+ 200 9- 300")
	r.Settle()
	r.Wait(20 * second)
	r.isOn(false)
	r.Contact(red, false)
	r.Wait(5 * ms)
	r.isOn(false)

	// And a chord of the same hold turns it on again.
	r = newReaderOn(t)
	r.play("0 red+ 100 9+ 200 9- 300")
	r.Settle()
	r.Wait(20 * second)
	r.Tap(k9)
	r.isOn(true)
	if got := r.Reader.Settings().Volume; got != 8 {
		t.Errorf("volume %d, want two steps up", got)
	}
}

// What is due at one instant: a key that counts when the timer ends comes
// first.
func TestKeyAtTheLastInstantKeepsTheReaderOn(t *testing.T) {
	r := newReaderOn(t)
	r.Wait(20*second - 5*ms)
	r.Contact(k3, true)
	r.Wait(5 * ms)
	offAfter(r, 20*second)

	r = newReaderOn(t)
	r.Wait(20*second - 5*ms + 1)
	r.Contact(k3, true)
	r.Wait(5 * ms)
	r.isOn(false)
}

// The end of an utterance that was cut, or of none, is no end of speech.
func TestSaidOfSomethingElseIsIgnored(t *testing.T) {
	r := newReader(t)
	r.Tap(red)
	id, _, _ := r.Board.Speaking()
	r.Reader.Said(id+1, r.Now())
	r.Reader.Said(0, r.Now())
	r.Wait(25 * second) // from the end of the words on
	r.isOn(false)

	r = newReader(t)
	r.Tap(red)
	old, _, _ := r.Board.Speaking()
	r.Length = func(*voice.Utterance) time.Duration { return time.Hour }
	r.Chord(k0)
	r.Reader.Said(old, r.Now())
	r.Wait(59 * time.Minute)
	r.isOn(true)
}
