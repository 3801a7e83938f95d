package conform

import "codereader/keypad"

// Names of keys, as short as they are printed on them.
const (
	k0, k1, k2, k3, k4 = keypad.Key0, keypad.Key1, keypad.Key2, keypad.Key3, keypad.Key4
	k5, k6, k7, k8, k9 = keypad.Key5, keypad.Key6, keypad.Key7, keypad.Key8, keypad.Key9
	red                = keypad.Red
)

const (
	panelWhy = "where a key is, and what it feels like, is no matter of the firmware: it gets keys by name"
	boardWhy = "it is a part of the board, not of the firmware"
)

var panelChecks = []quote{
	{"keys | `1 2 3` / `4 5 6` / `7 8 9` / `_ 0 red`, four rows, counted from above", []Check{
		{Number: "10.1", Title: "The keys are where they belong", Why: panelWhy},
	}},
	{"red is lower right, 0 is left of it, 9 right above it", []Check{
		{Number: "10.2", Title: "Red, 0 and 9 are where they belong", Why: panelWhy},
	}},
	{"7 first in the third row, 4 first and 6 last in the second, 5 in its middle, 1 first in the top row", []Check{
		{Number: "10.3", Title: "7, 4, 6, 5 and 1 are where they belong", Why: panelWhy},
	}},
	{"red button | carries one raised dot that can be felt; no other key does", []Check{
		{Number: "10.4", Title: "Red has a dot", Why: panelWhy},
	}},
	{"lower left | no key there: the loudspeaker's grille", []Check{
		{Number: "10.5", Title: "There are eleven keys", Why: panelWhy},
	}},
	{"display | one line of 10 large high-contrast characters: digits, letters of both languages, space and hyphen", []Check{
		{Number: "10.6", Title: "All that is shown is made of ten characters that the display has", run: func(r *Rig) {
			for _, language := range []with{inDanish, inEnglish} {
				r.start(language, withKey(KeyURI+"&digits=8"), withSerial("0123456789"))
				r.tap()
				r.showsOnlyKnown()
				for _, k := range []keypad.Key{k5, k1, k9, k7, k6, k4, k1, k0} {
					r.chord(k)
					r.showsOnlyKnown()
				}
				r.shows("8900 5924")
			}
		}},
	}},
	{"sound | loudspeaker, and a headphone socket", []Check{
		{Number: "10.7", Title: "There is a loudspeaker and a socket", Why: boardWhy},
	}},
}

func inDanish(*setup) {}

// showsOnlyKnown expects that the display shows something, and nothing that it
// cannot.
func (r *Rig) showsOnlyKnown() {
	m := r.inside()
	if m == nil {
		return
	}
	shown := m.display("")
	for _, c := range shown {
		if !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ' ' || c == '-') {
			r.expect("display", "digits, letters, space and hyphen", quoted(shown))
		}
	}
	if len(shown) == 0 || len(shown) > 10 {
		r.expect("display", "1 to 10 characters", quoted(shown))
	}
}
