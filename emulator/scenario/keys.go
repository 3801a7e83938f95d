package scenario

import (
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// How steps press keys.
const (
	// PressTime is how long `press` and `chord` hold a key down.
	PressTime = emulator.PressTime

	// ChordGap is the time between the edges of red and of the digits in a
	// chord.
	ChordGap = emulator.ChordGap
)

// press is a key that goes down and up.
type press struct {
	key  keypad.Key
	held time.Duration
}

func parsePress(args []string) (step, error) {
	if len(args) < 1 || len(args) > 2 {
		return nil, takes("press", "a key, and how long it is held if that is not 100ms")
	}
	key, err := parseKey(args[0])
	if err != nil {
		return nil, err
	}
	held := PressTime
	if len(args) == 2 {
		if held, err = parseDuration(args[1]); err != nil {
			return nil, err
		}
	}
	return press{key, held}, nil
}

func (p press) do(r *run) (outcome, error) {
	if err := r.move(p.key, true, p.held); err != nil {
		return done, err
	}
	return done, r.move(p.key, false, keypad.DebounceTime)
}

// edge is a contact that closes or opens. It takes no time.
type edge struct {
	key  keypad.Key
	down bool
}

func parseEdge(down bool) func([]string) (step, error) {
	return func(args []string) (step, error) {
		if len(args) != 1 {
			return nil, takes("down and up", "one key each")
		}
		key, err := parseKey(args[0])
		return edge{key, down}, err
	}
}

func (e edge) do(r *run) (outcome, error) { return done, r.contact(e.key, e.down) }

// chord is red held while digits are pressed.
type chord []keypad.Key

func parseChord(args []string) (step, error) {
	if len(args) == 0 {
		return nil, takes("chord", "one digit or more: red is held for you")
	}
	var c chord
	for _, arg := range args {
		key, err := parseKey(arg)
		if err != nil || !key.IsDigit() {
			return nil, problem("%q is no digit: chord takes one digit or more, and holds red for you", arg)
		}
		c = append(c, key)
	}
	return c, nil
}

func (c chord) do(r *run) (outcome, error) {
	if err := r.move(keypad.Red, true, ChordGap); err != nil {
		return done, err
	}
	for _, digit := range c {
		if err := r.move(digit, true, PressTime); err != nil {
			return done, err
		}
		if err := r.move(digit, false, ChordGap); err != nil {
			return done, err
		}
	}
	return done, r.move(keypad.Red, false, keypad.DebounceTime)
}

// parseKey reads the name of a key.
func parseKey(name string) (keypad.Key, error) {
	key, err := keypad.ParseKey(name)
	if err != nil {
		return key, problem("%q is no key: the keys are red and 0 to 9", name)
	}
	return key, nil
}
