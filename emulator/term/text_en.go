package term

import "codereader/voice"

// english are the terminal's words in English.
var english = texts{
	introKeys: []string{
		"Audio code reader in the terminal.",
		"Space is the red button. Tab and then a digit is red with that digit.",
		"M turns the sound off. H is help, Q ends.",
	},
	introLines: []string{
		"Audio code reader in the terminal.",
		"One command a line: red, red 9, 5, mute, help, quit.",
	},

	helpKeys: []string{
		"Space, Enter or R is red. Red alone turns the reader on, or off.",
		"Tab or plus, then a digit, is red with that digit.",
		"Up and Down: volume. Right and Left: speed.",
		"L: language. S: serial number. Backspace: read again.",
		"D: the display. I: state. M: sound off or on. F1 or H: help. Q: quit.",
		"X or F12: explore keys. Each says what it does, and does nothing.",
	},
	helpLines: []string{
		"red alone turns the reader on, or off. 5 is a digit key.",
		"red 9 is red with a digit, red 9 9 9 with several.",
		"hold red 3s; hold red until release red; latch; wait 2s.",
		"volume up, volume down, speed up, speed down, language, serial, again.",
		"display, state, mute, unmute, help, explore, quit.",
	},
	helpBoth: []string{
		"Red with 0: read again. With 1: language. With 5: serial number.",
		"Red with 7 or 9: volume down or up. With 4 or 6: speed down or up.",
	},

	on:       "On.",
	off:      "Off.",
	offLoss:  "Off: its power failed.",
	offIdlef: "Off after %d seconds.",
	displayf: "Display: %s",
	saysf:    "Says: %s",
	blank:    "blank",
	tonef:    "Tone: %s",
	tones:    [voice.Tones]string{voice.Rising: "rising", voice.Falling: "falling", voice.Error: "error"},

	latched:  "Red is latched.",
	released: "Red is released.",
	muted:    "Sound is off.",
	unmuted:  "Sound is on.",
	ended:    "Ended.",

	exploreKeys:  "Exploring: each key says what it does, and does nothing. X ends it.",
	exploreLines: "Exploring: each line is told, and not done. Write explore to end it.",
	exploreEnd:   "Exploring has ended.",
	meanings: map[verb]string{
		verbRed:     "Red, held for digits, one after the other.",
		verbDigit:   "Digits without red, one after the other.",
		verbHold:    "Holds a key of the reader for a time.",
		verbDown:    "Holds a key of the reader down.",
		verbUp:      "Lets a key of the reader come up.",
		verbLatch:   "Tab, plus, comma or full stop, latch: red stays down for the next digit.",
		verbWait:    "Waits.",
		verbSettle:  "Waits until the reader has finished.",
		verbDisplay: "D, display: says what the display shows.",
		verbState:   "I, state: says how everything stands.",
		verbSound:   "M: sound off or on.",
		verbMute:    "Mute: sound off.",
		verbUnmute:  "Unmute: sound on.",
		verbHelp:    "F1, H or question mark, help: says which keys there are.",
		verbQuit:    "Q, quit: ends.",
	},

	stateOnf:  "On. Display: %s",
	stateOff:  "Off.",
	settingsf: "Volume %d, speed %d, %s, %s, %s.",
	languages: [voice.Languages]string{voice.Danish: "Danish", voice.English: "English"},
	sound:     [2]string{"sound off", "sound on"},
	latch:     [2]string{"red not latched", "red latched"},

	hints: [hints]string{
		hintUnknown: "That key does nothing here. H is help.",
		hintDigit:   "A digit alone does nothing. Press Tab before it for red.",
		hintHeld:    "A key that is held counts once. Tab latches red for the next digit.",
		hintPasted:  "Pasted text is left out.",
		hintAhead:   "Too many keys at once. The rest is left out.",
	},

	unknownf: "Line %d: %q is no command. Write help for the list.",
	tooLongf: "Line %d is too long for a command. Write help for the list.",
	wrongf:   "Line %d: %q is not right. Write it like this: %s",
	examples: [verbs]string{
		verbRed:   "red 9 or red 9 9 9",
		verbDigit: "5 or 5 5 5",
		verbHold:  "hold red 3s, at most 1h",
		verbDown:  "hold red or hold 5",
		verbUp:    "release red or release 5",
		verbWait:  "wait 2s, at most 1h",
	},
}
