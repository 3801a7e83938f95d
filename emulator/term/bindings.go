package term

import (
	"unicode"

	"codereader/keypad"
)

// bindings are what the keys of the keyboard do, by the key; letters are in
// lower case.
var bindings = map[key]command{
	' ': {verb: verbRed}, keyEnter: {verb: verbRed}, 'r': {verb: verbRed},
	keyTab: {verb: verbLatch}, '+': {verb: verbLatch}, ',': {verb: verbLatch}, '.': {verb: verbLatch},
	keyUp: louder, keyDown: quieter, keyRight: faster, keyLeft: slower,
	'l': language, 's': serial, keyBackspace: again,
	'd': {verb: verbDisplay}, 'i': {verb: verbState},
	'm':   {verb: verbSound},
	keyF1: {verb: verbHelp}, '?': {verb: verbHelp}, 'h': {verb: verbHelp},
	keyF12: {verb: verbExplore}, 'x': {verb: verbExplore},
	'q': {verb: verbQuit}, keyQuit: {verb: verbQuit},
}

// commandOf returns what a key of the keyboard does, and whether it does
// anything.
func commandOf(k key) (command, bool) {
	if k >= '0' && k <= '9' {
		return command{verb: verbDigit, digits: []keypad.Key{keypad.Key(k - '0')}}, true
	}
	if k <= unicode.MaxRune {
		k = key(unicode.ToLower(rune(k)))
	}
	c, ok := bindings[k]
	return c, ok
}
