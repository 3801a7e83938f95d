package firmware_test

import (
	"strings"
	"testing"

	"codereader/firmware"
	"codereader/keypad"
)

var panelSentences = []sentence{
	{quote: "keys | `1 2 3` / `4 5 6` / `7 8 9` / `_ 0 red`, four rows, counted from above", holds: func(t *testing.T) {
		want := [keypad.Rows][keypad.Columns]keypad.Key{{k1, k2, k3}, {k4, k5, k6}, {k7, k8, k9}, {keypad.None, k0, red}}
		if keypad.Layout != want {
			t.Errorf("the layout is %v", keypad.Layout)
		}
	}},
	{quote: "red is lower right, 0 is left of it, 9 right above it", holds: place(map[keypad.Key][2]int{red: {3, 2}, k0: {3, 1}, k9: {2, 2}})},
	{quote: "7 first in the third row, 4 first and 6 last in the second, 5 in its middle, 1 first in the top row",
		holds: place(map[keypad.Key][2]int{k7: {2, 0}, k4: {1, 0}, k6: {1, 2}, k5: {1, 1}, k1: {0, 0}})},
	{quote: "red button | carries one raised dot that can be felt; no other key does", elsewhere: "emulator/panel"},
	{quote: "lower left | no key there: the loudspeaker's grille", holds: place(map[keypad.Key][2]int{keypad.None: {3, 0}})},
	{quote: "display | one line of 10 large high-contrast characters: digits, letters of both languages, space and hyphen", holds: displayTakesWhatIsShown},
	{quote: "sound | loudspeaker, and a headphone socket", elsewhere: "emulator/panel"},
}

// place says that keys are in a row and column, counted from 0.
func place(at map[keypad.Key][2]int) func(*testing.T) {
	return func(t *testing.T) {
		for k, p := range at {
			if got := keypad.Layout[p[0]][p[1]]; got != k {
				t.Errorf("row %d, column %d has %v, want %v", p[0], p[1], got, k)
			}
		}
	}
}

// All that is ever shown fits, uncut; that it is made of nothing but what the
// display has is part of the board's contract.
func displayTakesWhatIsShown(t *testing.T) {
	for _, serial := range []string{"1", "0123456789"} {
		for _, digits := range []int{6, 7, 8} {
			for _, language := range []func(*firmware.Config){func(*firmware.Config) {}, inEnglish} {
				r := newReader(t, language, func(c *firmware.Config) { c.Key, c.Serial = rfcKey(t, digits), mustSerial(t, serial) })
				r.Tap(red)
				r.Settle()
				if shown := r.Board.Display().String(); len(shown) != digits+1 || len(shown) > firmware.DisplayWidth {
					t.Errorf("a code of %d digits is shown as %q", digits, shown)
				}
				r.Chord(k5)
				r.shows(serial)
				r.Chord(k1, k9, k7, k6, k4, k1)
			}
		}
	}
	r := newReader(t, withoutKey)
	r.Tap(red)
	r.shows("------")
}

func TestDisplayCutsWhatDoesNotFit(t *testing.T) {
	for s, want := range map[string]string{"": "", "Vol 7": "Vol 7", "0123456789": "0123456789", "01234567890": "0123456789", strings.Repeat("8", 1000): "8888888888"} {
		if got := firmware.NewDisplay(s).String(); got != want {
			t.Errorf("%.20q is shown as %q, want %q", s, got, want)
		}
	}
	if firmware.NewDisplay("Lyd 7 and more than fits") != firmware.NewDisplay("Lyd 7 and ") || firmware.NewDisplay("") != (firmware.Display{}) {
		t.Error("displays that show the same are not equal")
	}
}
