package panel

import (
	"math"

	"codereader/keypad"
)

// DisplayLen is how many characters the display shows (device.md, "Panel").
const DisplayLen = 10

// The scales at which the reader is drawn. At MinScale the whole picture fits
// a small laptop's screen.
const (
	MinScale = 1.0
	MaxScale = 4.0
)

// Theme is a choice of colours.
type Theme uint8

// The themes.
const (
	Standard Theme = iota // looks like a device
	Contrast              // black, white and yellow: 7:1 or better everywhere

	// Themes is the number of themes.
	Themes = 2
)

// String returns the theme's name as the flag --theme takes it.
func (t Theme) String() string {
	if t == Contrast {
		return "contrast"
	}
	return "standard"
}

// Caption is what is being spoken.
type Caption struct {
	Words   []string // with their commas
	Current int      // index of the word that sounds now; -1 if none does
}

// View is all that can be seen. The zero View is a reader that is off.
type View struct {
	Display string // what the display shows; what is beyond DisplayLen is cut
	On      bool   // the display is lit
	Pressed [keypad.Keys]bool
	Latched bool // red is held by the latch
	Caption Caption
	Notice  string // a line from the emulator itself, such as "no sound device"
	Muted   bool   // the sound is off

	// Help fills the page, over the reader, if there is any. The first line is
	// the heading. A line with a tab has a key before it and what the key does
	// behind it; a line without is running text; an empty line is a gap. The
	// letters are as large as the page allows.
	Help []string

	Theme Theme
	Scale float64 // MinScale to MaxScale, fractions allowed

	// Language of the panel's own few words: "da" is Danish, all else English.
	Language string
}

// clampScale returns the nearest scale that can be drawn.
func clampScale(s float64) float64 {
	if math.IsNaN(s) || s < MinScale {
		return MinScale
	}
	return math.Min(s, MaxScale)
}

// keyState is how a key looks.
type keyState uint8

const (
	keyUp keyState = iota
	keyDown
	keyLatched
)

// keyState returns how key k looks in v.
func (v *View) keyState(k keypad.Key) keyState {
	switch {
	case k == keypad.Red && v.Latched:
		return keyLatched
	case v.Pressed[k]:
		return keyDown
	}
	return keyUp
}

// danish says whether the panel's own words are Danish.
func (v *View) danish() bool { return v.Language == "da" }
