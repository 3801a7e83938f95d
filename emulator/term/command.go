package term

import (
	"time"

	"codereader/keypad"
)

// verb is what a command does.
type verb uint8

// The verbs. Each comment names the fields of the command that are used.
const (
	verbNone    verb = iota
	verbRed          // digits: a tap, or red held for the digits
	verbDigit        // digits: one after the other
	verbHold         // key, length
	verbDown         // key
	verbUp           // key
	verbLatch        // red, until the next digit or until latched again
	verbShort        // digits: one, as a chord that is played
	verbWait         // length
	verbSettle       // until the reader has finished
	verbDisplay      // say what the display shows
	verbState        // say how everything stands
	verbSound        // off or on
	verbMute
	verbUnmute
	verbHelp
	verbExplore // keys and lines say what they do, until it is asked for again
	verbQuit

	// verbs is the number of verbs.
	verbs = iota
)

// command is what a key of the keyboard, or a line, asks for.
type command struct {
	verb   verb
	key    keypad.Key
	digits []keypad.Key
	length time.Duration // of device time
}

// short returns the command of a short cut: red and a digit.
func short(digit keypad.Key) command {
	return command{verb: verbShort, digits: []keypad.Key{digit}}
}

// What the functions are, as chords (device.md, "The nine functions").
var (
	again    = short(keypad.Key0)
	language = short(keypad.Key1)
	slower   = short(keypad.Key4)
	serial   = short(keypad.Key5)
	faster   = short(keypad.Key6)
	quieter  = short(keypad.Key7)
	louder   = short(keypad.Key9)
)
