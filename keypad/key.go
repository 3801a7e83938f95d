package keypad

import (
	"errors"
	"time"
)

// Key is one of the reader's keys. The digit keys come first, so that the key
// of digit d is Key(d).
type Key uint8

// The keys.
const (
	Key0 Key = iota
	Key1
	Key2
	Key3
	Key4
	Key5
	Key6
	Key7
	Key8
	Key9
	Red

	// Keys is the number of keys.
	Keys = 11

	// None stands in [Layout] where there is no key.
	None Key = 0xFF
)

// Rows and Columns are the size of the key field.
const (
	Rows    = 4
	Columns = 3
)

// Layout is where the keys are, row by row from above (device.md, "Panel").
// The lower left place has the loudspeaker's grille.
var Layout = [Rows][Columns]Key{
	{Key1, Key2, Key3},
	{Key4, Key5, Key6},
	{Key7, Key8, Key9},
	{None, Key0, Red},
}

// Event is a change of one key: of its contact as it comes in, or of the key
// as it is understood once the bounce is taken out.
type Event struct {
	Key  Key
	Down bool
	At   time.Duration // device time since start
}

// ErrKey reports a key name that is none.
var ErrKey = errors.New("keypad: unknown key: the keys are red and 0 to 9")

// IsDigit says whether k is a digit key.
func (k Key) IsDigit() bool { return k <= Key9 }

// String returns the key's name in scripts and traces: "red", or the digit.
func (k Key) String() string {
	switch {
	case k.IsDigit():
		return "0123456789"[k : k+1]
	case k == Red:
		return "red"
	}
	return "none"
}

// ParseKey returns the key that [Key.String] calls s, or [ErrKey].
func ParseKey(s string) (Key, error) {
	for k := Key0; k < Keys; k++ {
		if s == k.String() {
			return k, nil
		}
	}
	return None, ErrKey
}
