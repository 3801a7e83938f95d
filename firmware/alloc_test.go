package firmware_test

import (
	"testing"

	"codereader/firmware/firmwaretest"
)

// A key event that makes no code allocates nothing.
func TestKeyEventsAllocateNothing(t *testing.T) {
	r := newReaderOn(t)
	made := 0
	allocs := testing.AllocsPerRun(50, func() {
		r.Chord(k0, k1, k9, k7, k4, k6, k5, k2)
		r.Tap(k3)           // takes the serial number away
		r.Chord(k9, k7)     // a setting,
		r.Wait(10 * second) // the end of its words, and the code's return
		r.Chord(k1)
		made += r.kinds(firmwaretest.Made)
		r.forget()
	})
	if allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
	if made != 0 {
		t.Errorf("%d codes made; this was to be without", made)
	}

	// Nor does turning off, and on by a chord that makes no code.
	allocs = testing.AllocsPerRun(50, func() {
		r.Tap(red)
		r.Chord(k5)
		made += r.kinds(firmwaretest.Made)
		r.forget()
	})
	if allocs != 0 || made != 0 {
		t.Errorf("off and on: %v allocations, %d codes", allocs, made)
	}
}

// A key event: the contact, and what the firmware makes of it. Half of them are
// digits that change a setting and have it spoken.
func BenchmarkKeyEvent(b *testing.B) {
	r := newReaderOn(b)
	r.Contact(red, true)
	b.ReportAllocs()
	down, digit := true, k9
	for b.Loop() {
		r.Contact(digit, down)
		r.Wait(10 * ms)
		if down = !down; down {
			digit = k9 + k7 - digit // up, down, up, …
		}
		r.forget()
	}
}

// Function 1: from the contact of red to the words being handed to the board,
// the code included.
func BenchmarkPressToWords(b *testing.B) {
	r := newReader(b)
	b.ReportAllocs()
	for b.Loop() {
		r.Tap(red)
		r.Tap(red)
		r.forget()
	}
}
