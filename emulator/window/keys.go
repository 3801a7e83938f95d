package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/keypad"
)

// readerKeys says which key of the keyboard is which of the reader's. Keys are
// physical: where they are counts, not what a layout prints on them, because
// digits need Shift on some layouts.
var readerKeys = map[ebiten.Key]keypad.Key{
	ebiten.KeyDigit0: keypad.Key0, ebiten.KeyNumpad0: keypad.Key0,
	ebiten.KeyDigit1: keypad.Key1, ebiten.KeyNumpad1: keypad.Key1,
	ebiten.KeyDigit2: keypad.Key2, ebiten.KeyNumpad2: keypad.Key2,
	ebiten.KeyDigit3: keypad.Key3, ebiten.KeyNumpad3: keypad.Key3,
	ebiten.KeyDigit4: keypad.Key4, ebiten.KeyNumpad4: keypad.Key4,
	ebiten.KeyDigit5: keypad.Key5, ebiten.KeyNumpad5: keypad.Key5,
	ebiten.KeyDigit6: keypad.Key6, ebiten.KeyNumpad6: keypad.Key6,
	ebiten.KeyDigit7: keypad.Key7, ebiten.KeyNumpad7: keypad.Key7,
	ebiten.KeyDigit8: keypad.Key8, ebiten.KeyNumpad8: keypad.Key8,
	ebiten.KeyDigit9: keypad.Key9, ebiten.KeyNumpad9: keypad.Key9,

	ebiten.KeySpace: keypad.Red, ebiten.KeyEnter: keypad.Red,
	ebiten.KeyNumpadEnter: keypad.Red, ebiten.KeyR: keypad.Red,
}

// shortcuts says which keys play a chord on the reader's real keys, by the
// chord's digit (device.md, "The nine functions").
var shortcuts = map[ebiten.Key]keypad.Key{
	ebiten.KeyArrowUp:    keypad.Key9, // volume up
	ebiten.KeyArrowDown:  keypad.Key7,
	ebiten.KeyArrowRight: keypad.Key6, // faster
	ebiten.KeyArrowLeft:  keypad.Key4,
	ebiten.KeyL:          keypad.Key1, // language
	ebiten.KeyS:          keypad.Key5, // serial number
	ebiten.KeyBackspace:  keypad.Key0, // again
}

// commands says which keys are for the emulator itself.
var commands = map[ebiten.Key]actionKind{
	ebiten.KeyM:      toggleMute,
	ebiten.KeyF1:     toggleHelp,
	ebiten.KeyF2:     nextTheme,
	ebiten.KeyF3:     toggleInspector,
	ebiten.KeyF4:     sayAgain,
	ebiten.KeyF10:    toggleAnnouncements,
	ebiten.KeyF11:    toggleFullScreen,
	ebiten.KeyF12:    toggleExploring,
	ebiten.KeyEscape: escape,
}

// ctrlCommand returns what a key does while Ctrl is held. Plus and minus are
// where the layout has them (name is what it prints on the key, "" if that is
// not known): on a Danish keyboard plus is where others have minus.
func ctrlCommand(k ebiten.Key, name string) (actionKind, bool) {
	switch k {
	case ebiten.KeyQ:
		return quit, true
	case ebiten.KeyDigit0, ebiten.KeyNumpad0:
		return startSize, true
	case ebiten.KeyNumpadAdd, ebiten.KeyNumpadEqual:
		return larger, true
	case ebiten.KeyNumpadSubtract:
		return smaller, true
	}
	switch {
	case name == "+", name == "=", name == "" && k == ebiten.KeyEqual:
		return larger, true
	case name == "-", name == "" && k == ebiten.KeyMinus:
		return smaller, true
	}
	return 0, false
}
