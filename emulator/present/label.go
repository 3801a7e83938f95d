package present

import (
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Label is what has just been pressed, and what came of it. The zero Label is
// nothing.
type Label struct {
	keys  keys
	digit keypad.Key
	switched
}

// keys is which kind of key was pressed.
type keys uint8

const (
	nothing keys = iota
	redAlone
	redAndDigit
	digitAlone
	noKey // the reader did something by itself
)

// switched is whether the reader was turned on or off.
type switched uint8

const (
	stays switched = iota
	goesOn
	goesOff
)

// Key returns what was pressed, in a language: "Red + 9", "" for nothing.
func (b Label) Key(l voice.Language) string {
	switch b.keys {
	case redAlone:
		return red.in(l)
	case redAndDigit:
		return red.in(l) + " + " + b.digit.String()
	case digitAlone:
		return b.digit.String()
	case noKey:
		return unused.in(l)
	}
	return ""
}

// Does returns what that does, in a language: "volume up", "" if there is
// nothing to say.
func (b Label) Does(l voice.Language) string {
	switch {
	case b.keys == redAndDigit:
		parts := announce.Key(b.digit).Parts()
		return parts[len(parts)-1].Text(l)
	case b.switched == goesOn:
		return turnsOn.in(l)
	case b.switched == goesOff && b.keys == noKey:
		return turnsItselfOff.in(l)
	case b.switched == goesOff:
		return turnsOff.in(l)
	}
	return ""
}

// Text returns both in one line: "Red + 9: volume up".
func (b Label) Text(l voice.Language) string {
	key, does := b.Key(l), b.Does(l)
	if does == "" {
		return key
	}
	return key + ": " + does
}

// labeler is a sink that knows what was pressed last, and whether what was said
// last was said since, and not cut.
type labeler struct {
	label  Label
	speaks bool
	down   [keypad.Keys]bool
}

// Emit implements emulator.Sink.
func (b *labeler) Emit(e emulator.Event) {
	switch e.Kind {
	case emulator.KindKey:
		b.down[e.Key] = e.Down
		if e.Down {
			b.press(e.Key)
		}
	case emulator.KindPower:
		if e.Why == firmware.Idle {
			b.label = Label{keys: noKey}
		}
		b.label.switched = goesOff
		if e.On {
			b.label.switched = goesOn
		}
	case emulator.KindSay:
		b.speaks = true
	case emulator.KindSaid:
		b.speaks = b.speaks && e.End == emulator.Done
	case emulator.KindRestore:
		b.down = e.State.Down
	}
}

// press notes a key that goes down. Which of a chord's two comes first is no
// matter.
func (b *labeler) press(k keypad.Key) {
	switch {
	case k.IsDigit() && b.down[keypad.Red]:
		b.label = Label{keys: redAndDigit, digit: k}
	case k.IsDigit():
		b.label = Label{keys: digitAlone, digit: k}
	default:
		b.label = Label{keys: redAlone}
		for d := range b.down {
			if b.down[d] && keypad.Key(d).IsDigit() {
				b.label = Label{keys: redAndDigit, digit: keypad.Key(d)}
			}
		}
	}
}
