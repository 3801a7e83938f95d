package announce

import "codereader/keypad"

// functions are what the digits do with red (device.md, "The nine functions").
var functions = [10]Part{
	ReadsAgain, Language, NoFunction, NoFunction, Slower,
	Serial, Faster, VolumeDown, NoFunction, VolumeUp,
}

// Key returns the name of a key of the reader and what it does.
func Key(k keypad.Key) Announcement {
	switch {
	case k.IsDigit():
		return Of(Zero+Part(k), WithRed, functions[k])
	case k == keypad.Red:
		return Of(RedButton, TurnsOnOrOff)
	}
	return Of(NoFunction)
}

// Shortcut returns the name of a key of the keyboard that plays the chord of a
// digit, and what that does.
func Shortcut(key Part, digit keypad.Key) Announcement {
	if !digit.IsDigit() {
		return Of(key, NoFunction)
	}
	return Of(key, functions[digit])
}
