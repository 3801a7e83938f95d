package firmware

import "codereader/voice"

// DisplayWidth is the number of characters of the display (device.md,
// "Panel").
const DisplayWidth = 10

// Display is what the display shows: at most [DisplayWidth] characters, which
// are ASCII. The zero value is blank. Displays can be compared with ==.
type Display struct {
	text [DisplayWidth]byte
	n    uint8
}

// String returns the text; "" is blank.
func (d Display) String() string { return string(d.text[:d.n]) }

// NewDisplay returns a display that shows s, cut to what fits.
func NewDisplay(s string) Display {
	var d Display
	d.n = uint8(copy(d.text[:], s))
	return d
}

// with returns d with the character c behind it, if there is room.
func (d Display) with(c byte) Display {
	if d.n < DisplayWidth {
		d.text[d.n] = c
		d.n++
	}
	return d
}

// digitsText shows digits with a space before the one at index group; 0 is
// none.
func digitsText(digits []uint8, group int) Display {
	var d Display
	for i, v := range digits {
		if i > 0 && i == group {
			d = d.with(' ')
		}
		d = d.with('0' + v)
	}
	return d
}

// Texts of the display (device.md, "Settings" and "Code").
var (
	noCodeText = NewDisplay("------")

	languageText = [voice.Languages]Display{voice.Danish: NewDisplay("Dansk"), voice.English: NewDisplay("English")}
	volumeText   = [voice.Languages]Display{voice.Danish: NewDisplay("Lyd "), voice.English: NewDisplay("Vol ")}
	speedText    = [voice.Languages]Display{voice.Danish: NewDisplay("Fart "), voice.English: NewDisplay("Speed ")}
)
