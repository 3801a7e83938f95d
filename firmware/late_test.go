package firmware_test

import (
	"fmt"
	"testing"
	"time"

	"codereader/firmware"
)

// A board that slept through several things wakes the reader late: each is done
// at its own time all the same, as the clock and the timers see it.
func TestThingsHappenAtTheirOwnTimeHoweverLateTheBoardIs(t *testing.T) {
	clock := &watchedClock{}
	r := newReader(t, func(c *firmware.Config) { c.Clock = clock })
	r.Contact(red, true)
	r.Wait(100 * ms)
	r.Contact(red, false)
	r.Reader.Advance(10 * second)
	if want := []time.Duration{105 * ms}; fmt.Sprint(clock.asked) != fmt.Sprint(want) {
		t.Errorf("the code is of %v, want %v", clock.asked, want)
	}

	r = newReaderOn(t)
	start := r.Now()
	r.Contact(k3, true)
	r.Reader.Advance(start + 10*second)
	if next, ok := r.Reader.Next(); !ok || next != start+5*ms+20*second {
		t.Errorf("it turns off at %v (%v), want 20 s after the key counted, %v", next, ok, start+5*ms+20*second)
	}

	// Time that a contact comes with passes first.
	r = newReaderOn(t)
	r.Wait(25*second - r.Now())
	r.did(`show ""`, "power off idle", "tone falling 6")
}

// What is due at one instant: keys, and then the code's return.
func TestKeyAtTheInstantOfTheCodesReturn(t *testing.T) {
	r := newReaderOn(t)
	r.Chord(k9)
	r.Settle()
	r.Contact(red, true)
	r.Wait(2*second - 5*ms)
	r.forget()
	r.Contact(k9, true)
	r.Wait(5 * ms)
	r.did("save da 8 4", `show "Lyd 8"`, "say 3 da 8 4: lydstyrke otte")
}
